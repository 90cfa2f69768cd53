#pragma once

#include "app/subcommand.hpp"

namespace codevault {

// The work of a server process: to take requests, to work on jobs, or both. With a queue in Redis
// there may be many processes of each kind.
enum class ServerRole { everything, api, worker };

// Serves until told to stop.
int serve(const Settings& settings, ServerRole role, Console& console);

Subcommand serve_command();
Subcommand api_command();
Subcommand worker_command();

}  // namespace codevault
