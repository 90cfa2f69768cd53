#include "judge/format.hpp"

#include "base/encoding.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

std::string message_of(const Execution& execution) {
  using End = Execution::End;
  constexpr std::size_t most = 4'096;
  if (execution.end == End::cpu_time || execution.end == End::wall_time) {
    return "The formatter took too long.";
  }
  if (execution.end == End::memory) return "The formatter used too much memory.";
  if (execution.end == End::output || execution.out_truncated) {
    return "The formatter wrote too much.";
  }
  std::string words = to_utf8(execution.err.empty() ? execution.out : execution.err);
  words = to_utf8(std::string_view(words).substr(0, most));
  words.erase(words.find_last_not_of(" \t\r\n") + 1);
  return words.empty() ? "The formatter does not say why." : words;
}

}  // namespace

Task<Formatted> format_code(Executor& executor, Language language, std::string code) {
  const Step& step = *language.format;
  Command command;
  command.environment = step.environment;
  command.limits = step.limits;
  command.input = make_blob(std::move(code));
  for (const std::string& word : step.argv)
    command.argv.push_back(replaced(word, "{source}", language.source));
  std::unique_ptr<Box> box = co_await executor.open(language);
  Execution execution = co_await box->run(std::move(command));
  Formatted formatted;
  bool ended = execution.end == Execution::End::exited && execution.exit_code == 0;
  formatted.ok = ended && !execution.out_truncated && is_utf8(execution.out);
  if (formatted.ok) {
    formatted.code = std::move(execution.out);
  } else {
    formatted.message = message_of(execution);
  }
  co_return formatted;
}

}  // namespace codevault
