#pragma once

#include <boost/mp11/algorithm.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "sandbox/frame_bytes.hpp"

// The messages between the worker, a template process, its inits and its guests: one frame a
// message, written as sandbox/frame_bytes.hpp says. A frame that is not exactly what its type asks
// for is invalid. On a channel descriptors travel beside a frame (sandbox/channel.hpp), on a stream
// contents do (sandbox/stream.hpp).
namespace codevault::sandbox {

// A file or folder of the host that the jail shows, read-only, at `target`.
struct Mount {
  std::string source;
  std::string target;
};

// The most that a guest may write into its folders.
struct FolderLimits {
  std::uint64_t bytes = 0;
  std::uint64_t files = 0;
};

// Resource limits of each process, where the kernel counts by process; 0 leaves one unset. They are
// the second line: the control group or the watch is the first.
struct ProcessLimits {
  std::uint64_t cpu_seconds = 0;
  std::uint64_t file_size = 0;
  std::uint64_t stack = 0;
  std::uint64_t processes = 0;  // of the guest's user id
};

struct GuestFile {
  std::string name;
  std::string contents;  // empty when they travel in a descriptor
  bool executable = false;
  bool has_descriptor = false;
};

// Worker to template, first of all: where to live. With descriptors of the cgroup.procs files that
// the template joins.
struct Setup {
  std::vector<Mount> mounts;
  bool privileged = false;  // we are root: ids are mapped from the host's 'keeper' and 'guest'
  std::uint32_t keeper = 0;
  std::uint32_t guest = 0;
  bool grouped = false;  // control groups count what jails take
};

// Template to worker: it lives there.
struct Settled {
  bool user_namespace = false;
  bool proc = false;           // jails have a /proc
  std::uint32_t landlock = 0;  // version of its interface, 0 for none
  std::uint32_t guest = 0;     // as the guest sees its own user id
};

// Worker to template: make a jail. With descriptors: the init's socket, standard input, output and
// error, then, for a plain jail, the guest's socket; last the control group to be born in, if
// `enters_group`.
struct Prepare {
  FolderLimits folders;
  ProcessLimits limits;
  bool enters_group = false;
  bool warm = false;
  std::vector<std::string> argv;  // of the interpreter that warms up
  std::vector<std::string> environment;
};

// Template to worker: the init of the jail lives; with its pidfd.
struct Born {};

// Guest (plain) or init (warm) to worker: nothing is missing but the program.
struct Ready {};

// Worker to init: other limits than the jail was prepared with; answered by Done.
struct Adjust {
  FolderLimits folders;
  // Without a control group the init watches; 0 for no watch.
  std::uint64_t memory = 0;
  std::uint64_t cpu_microseconds = 0;
  std::uint64_t processes = 0;
};
struct Done {};

// Worker to init: the files to bring back when the program ends well, as names or patterns with
// '*'.
struct Collect {
  std::vector<std::string> patterns;
  std::uint64_t bytes = 0;  // of all of them together
};

// Worker to guest (plain) or init (warm): write these files, then be this program. With descriptors
// of the pipes that a plain guest takes for its standard streams, input before output; then those
// of the files that have one, in their order.
struct Start {
  std::vector<std::string> argv;
  std::vector<std::string> environment;
  std::vector<GuestFile> files;
  ProcessLimits limits;
  bool input_pipe = false;
  bool output_pipe = false;
};

// Guest (plain) or init (warm) to worker: from here on the program may have run.
struct Begun {};

// Worker to init: kill everything, then report as always.
struct Stop {};

// Init to worker: files it collected, a descriptor for each.
struct KeptFile {
  std::string name;
  bool executable = false;
};
struct Kept {
  std::vector<KeptFile> files;
};

// Init to worker, last of all: every process is dead.
struct Ended {
  enum class Cause : std::uint8_t { itself, memory, cpu_time, stopped, last = stopped };

  std::uint32_t wait_status = 0;
  Cause cause = Cause::itself;
  bool full = false;     // the watch saw all processes that there may be
  bool unheard = false;  // a warm guest died before it had read its command
  std::uint64_t cpu_microseconds = 0;
  std::uint64_t peak_memory = 0;
};

// Worker to runner, over a stream only: the next bytes of the program's standard input.
struct Input {
  std::string bytes;
  bool end = false;  // nothing follows
};

// Runner to worker, over a stream only: bytes that the program has written.
struct Output {
  enum class Stream : std::uint8_t { out, err, last = err };

  Stream stream = Stream::out;
  std::string bytes;
};

// Any process to worker: a step failed, and the sender is gone.
struct Failed {
  std::string step;
  std::int32_t error = 0;  // errno
};

// The first byte of a frame is the place of its type here, counted from 1.
using Messages = std::tuple<Setup, Settled, Prepare, Born, Ready, Adjust, Done, Collect, Start,
                            Begun, Stop, Kept, Ended, Failed, Input, Output>;
template <typename Message>
constexpr auto kind_of = static_cast<char>(boost::mp11::mp_find<Messages, Message>::value + 1);

template <typename Message>
std::string encode(const Message& message) {
  ByteWriter writer;
  writer.write(kind_of<Message>);
  writer.write(message);
  return std::move(writer.bytes);
}

// Nothing unless `frame` is a whole, valid Message and no more.
template <typename Message>
std::optional<Message> decode(std::string_view frame) {
  if (frame.empty() || frame.front() != kind_of<Message>) return {};
  std::optional<Message> message(std::in_place);
  ByteReader reader(frame.substr(1));
  reader.read(*message);
  if (!reader.complete()) message.reset();
  return message;
}

}  // namespace codevault::sandbox
