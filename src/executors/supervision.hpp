#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "executors/outcome.hpp"
#include "executors/run_clock.hpp"
#include "executors/sandbox_jail.hpp"

namespace codevault {

// Follows one run from its start to its end: takes its output as it comes, holds it to its limits,
// and puts together what happened. Everything it awaits ends with the jail's processes, which it
// ends by the limits of the command at the latest.
class Supervision {
 public:
  // `pipes` join the program to another, whose work does not count as this one's time.
  Supervision(Jail& jail, Command command, sandbox::Group* group, const PipeEnds& pipes);

  Task<Execution> run();

 private:
  using Clock = std::chrono::steady_clock;

  Task<> take_output(Stream stream);
  void take(Stream stream, std::string_view bytes);
  Task<> hear_init();
  void hear(sandbox::Message message);
  void keep(std::vector<sandbox::KeptFile> files, std::vector<UniqueFd> fds);
  Task<std::vector<File>> kept_files();
  Task<> hear_alarm();
  Task<> keep_time();
  Clock::time_point next_look(Clock::time_point now);
  bool memory_ran_out() const;
  void stop(Execution::End why);
  void finish();
  Execution conclusion();
  void add_words_of_init(Evidence& evidence);
  void add_records_of_group(Evidence& evidence);
  void hear_guest();
  void explain(Evidence& evidence);

  Jail& jail_;
  Command command_;
  sandbox::Group* group_;
  Clock::time_point started_;
  Clock::time_point ended_at_;
  RunClock clock_;
  Timer timer_;
  Execution execution_;
  std::optional<Execution::End> stopped_for_;
  std::optional<Clock::time_point> patience_;  // a stopped jail reports by then, or is killed
  std::optional<sandbox::Ended> ended_;
  std::optional<sandbox::Failed> failed_;
  struct KeptFile {
    sandbox::KeptFile file;
    UniqueFd fd;    // until it is read
    Blob contents;  // null until then, or if it cannot be read

    void read();
  };
  std::vector<KeptFile> kept_;  // what init has opened to be brought back
  Bytes kept_bytes_ = 0;
  std::size_t held_ = 0;  // files too large to be read at once
  bool begun_ = false;    // the program may have run
  bool over_ = false;     // init has nothing more to say
};

}  // namespace codevault
