#include "sandbox/frames.hpp"

#include <concepts>
#include <cstring>
#include <type_traits>

namespace codevault::sandbox {
namespace {

// Lists the fields of each type in their order on the wire, for reading and for writing.
template <typename Visitor, typename Message>
void visit(Visitor& visitor, Message& message) {
  using Type = std::remove_const_t<Message>;
  auto& m = message;
  if constexpr (std::same_as<Type, Mount>) {
    visitor(m.source, m.target);
  } else if constexpr (std::same_as<Type, FolderLimits>) {
    visitor(m.bytes, m.files);
  } else if constexpr (std::same_as<Type, ProcessLimits>) {
    visitor(m.cpu_seconds, m.file_size, m.stack, m.processes);
  } else if constexpr (std::same_as<Type, GuestFile>) {
    visitor(m.name, m.contents, m.executable, m.has_descriptor);
  } else if constexpr (std::same_as<Type, Setup>) {
    visitor(m.mounts, m.privileged, m.keeper, m.guest);
  } else if constexpr (std::same_as<Type, Settled>) {
    visitor(m.user_namespace, m.proc, m.landlock, m.guest);
  } else if constexpr (std::same_as<Type, Prepare>) {
    visitor(m.folders, m.limits, m.enters_group, m.warm, m.argv, m.environment);
  } else if constexpr (std::same_as<Type, Adjust>) {
    visitor(m.folders, m.memory, m.cpu_microseconds, m.processes);
  } else if constexpr (std::same_as<Type, Collect>) {
    visitor(m.patterns, m.bytes);
  } else if constexpr (std::same_as<Type, Start>) {
    visitor(m.argv, m.environment, m.files, m.limits, m.input_pipe, m.output_pipe);
  } else if constexpr (std::same_as<Type, KeptFile>) {
    visitor(m.name, m.executable);
  } else if constexpr (std::same_as<Type, Kept>) {
    visitor(m.files);
  } else if constexpr (std::same_as<Type, Ended>) {
    visitor(m.wait_status, m.cause, m.full, m.unheard, m.cpu_microseconds, m.peak_memory);
  } else if constexpr (std::same_as<Type, Failed>) {
    visitor(m.step, m.error);
  } else if constexpr (std::same_as<Type, Input>) {
    visitor(m.bytes, m.end);
  } else if constexpr (std::same_as<Type, Output>) {
    visitor(m.stream, m.bytes);
  } else {
    static_assert(std::is_empty_v<Type>, "list the fields of this type here");
  }
}

template <typename Message>
constexpr Kind kind_for() {
  if constexpr (std::same_as<Message, Setup>) return Kind::setup;
  if constexpr (std::same_as<Message, Settled>) return Kind::settled;
  if constexpr (std::same_as<Message, Prepare>) return Kind::prepare;
  if constexpr (std::same_as<Message, Born>) return Kind::born;
  if constexpr (std::same_as<Message, Ready>) return Kind::ready;
  if constexpr (std::same_as<Message, Adjust>) return Kind::adjust;
  if constexpr (std::same_as<Message, Done>) return Kind::done;
  if constexpr (std::same_as<Message, Collect>) return Kind::collect;
  if constexpr (std::same_as<Message, Start>) return Kind::start;
  if constexpr (std::same_as<Message, Begun>) return Kind::begun;
  if constexpr (std::same_as<Message, Stop>) return Kind::stop;
  if constexpr (std::same_as<Message, Kept>) return Kind::kept;
  if constexpr (std::same_as<Message, Ended>) return Kind::ended;
  if constexpr (std::same_as<Message, Failed>) return Kind::failed;
  if constexpr (std::same_as<Message, Input>) return Kind::input;
  if constexpr (std::same_as<Message, Output>) return Kind::output;
}

class Writer {
 public:
  template <typename... Fields>
  void operator()(const Fields&... fields) {
    (write(fields), ...);
  }

  std::string bytes;

 private:
  template <std::integral Number>
  void write(Number number) {
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < sizeof(Number); ++i, rest >>= 8) {
      bytes.push_back(static_cast<char>(rest & 0xff));
    }
  }

  template <typename Choice>
  requires std::is_enum_v<Choice>
  void write(Choice choice) { write(static_cast<std::uint8_t>(choice)); }

  void write(const std::string& text) {
    write(static_cast<std::uint32_t>(text.size()));
    bytes += text;
  }

  template <typename Item>
  void write(const std::vector<Item>& items) {
    write(static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) write(item);
  }

  template <typename Part>
  requires std::is_class_v<Part>
  void write(const Part& part) { visit(*this, part); }
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <typename... Fields>
  void operator()(Fields&... fields) {
    (read(fields), ...);
  }

  bool complete() const { return good_ && rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return {};
    }
    std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  template <std::integral Number>
  void read(Number& number) {
    std::uint64_t value = 0;
    std::string_view taken = take(sizeof(Number));
    for (std::size_t i = taken.size(); i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(taken[i]);
    }
    number = static_cast<Number>(value);
  }

  void read(bool& flag) {
    std::uint8_t byte = 0;
    read(byte);
    good_ = good_ && byte <= 1;
    flag = byte == 1;
  }

  void read(Ended::Cause& cause) { read_choice(cause, Ended::Cause::stopped); }
  void read(Output::Stream& stream) { read_choice(stream, Output::Stream::err); }

  template <typename Choice>
  void read_choice(Choice& choice, Choice last) {
    std::uint8_t byte = 0;
    read(byte);
    good_ = good_ && byte <= static_cast<std::uint8_t>(last);
    choice = static_cast<Choice>(good_ ? byte : 0);
  }

  void read(std::string& text) {
    std::uint32_t size = 0;
    read(size);
    text = take(size);
  }

  template <typename Item>
  void read(std::vector<Item>& items) {
    std::uint32_t count = 0;
    read(count);
    // Every item takes at least a byte, so a count that is too high is refused before it costs
    // memory.
    if (count > rest_.size()) good_ = false;
    for (std::uint32_t i = 0; good_ && i < count; ++i) read(items.emplace_back());
  }

  template <typename Part>
  requires std::is_class_v<Part>
  void read(Part& part) { visit(*this, part); }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace

std::optional<Kind> kind_of(std::string_view frame) {
  if (frame.empty()) return {};
  auto byte = static_cast<std::uint8_t>(frame.front());
  if (byte < static_cast<std::uint8_t>(Kind::setup)) return {};
  if (byte > static_cast<std::uint8_t>(Kind::output)) return {};
  return static_cast<Kind>(byte);
}

template <typename Message>
std::string encode(const Message& message) {
  Writer writer;
  writer.bytes.push_back(static_cast<char>(kind_for<Message>()));
  visit(writer, message);
  return std::move(writer.bytes);
}

template <typename Message>
std::optional<Message> decode(std::string_view frame) {
  if (kind_of(frame) != kind_for<Message>()) return {};
  std::optional<Message> message(std::in_place);
  Reader reader(frame.substr(1));
  visit(reader, *message);
  if (!reader.complete()) message.reset();
  return message;
}

// Every message there is.
template std::string encode(const Setup&);
template std::string encode(const Settled&);
template std::string encode(const Prepare&);
template std::string encode(const Born&);
template std::string encode(const Ready&);
template std::string encode(const Adjust&);
template std::string encode(const Done&);
template std::string encode(const Collect&);
template std::string encode(const Start&);
template std::string encode(const Begun&);
template std::string encode(const Stop&);
template std::string encode(const Kept&);
template std::string encode(const Ended&);
template std::string encode(const Failed&);
template std::string encode(const Input&);
template std::string encode(const Output&);
template std::optional<Setup> decode(std::string_view);
template std::optional<Settled> decode(std::string_view);
template std::optional<Prepare> decode(std::string_view);
template std::optional<Born> decode(std::string_view);
template std::optional<Ready> decode(std::string_view);
template std::optional<Adjust> decode(std::string_view);
template std::optional<Done> decode(std::string_view);
template std::optional<Collect> decode(std::string_view);
template std::optional<Start> decode(std::string_view);
template std::optional<Begun> decode(std::string_view);
template std::optional<Stop> decode(std::string_view);
template std::optional<Kept> decode(std::string_view);
template std::optional<Ended> decode(std::string_view);
template std::optional<Failed> decode(std::string_view);
template std::optional<Input> decode(std::string_view);
template std::optional<Output> decode(std::string_view);

}  // namespace codevault::sandbox
