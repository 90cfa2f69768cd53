#include "problem/track.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/yaml_fields.hpp"
#include "problem/folder.hpp"
#include "problem/package_edit.hpp"

namespace codevault {
namespace {

constexpr std::string_view suffix = ".yaml";
constexpr Bytes largest_file = 256_KiB;
constexpr std::size_t most_tracks = 100;
constexpr std::size_t most_steps = 200;
constexpr double last_place = 1'000;
constexpr std::size_t longest_id = 64;
constexpr std::size_t longest_title = 100;  // texts in bytes
constexpr std::size_t longest_description = 1'000;
constexpr std::size_t longest_why = 500;

bool is_id(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !text.empty() && text.size() <= longest_id &&
         text.find_first_not_of(letters) == std::string_view::npos;
}

std::string id_of(const std::string& file) {
  std::string id = file.substr(0, file.size() - std::min(file.size(), suffix.size()));
  if (!file.ends_with(suffix) || !is_id(id)) {
    throw Error(ErrorKind::invalid,
                file + ": the name of a track has up to 64 small letters, digits and '-'", file);
  }
  return id;
}

unsigned order_of(YamlFields& fields) {
  double order = fields.number("order").value_or(last_place);
  if (order < 0 || order > last_place) fields.fail("order", "must be from 0 to 1000");
  return static_cast<unsigned>(order);
}

Track::Texts texts_in(YamlFields& fields, const std::string& key, std::size_t longest) {
  auto by_language = fields.map(key);
  if (!by_language) fields.fail(key, "is missing");
  Track::Texts texts;
  for (auto& [language, text] : by_language->rest_as_text()) {
    if (text.empty() || text.size() > longest) {
      by_language->fail(language, "must have from 1 to " + std::to_string(longest) + " bytes");
    }
    texts[language] = std::move(text);
  }
  if (!texts.contains("en")) fields.fail(key, "has no text in 'en'");
  return texts;
}

Track::Step step_in(YamlFields& fields) {
  Track::Step step;
  step.problem = fields.text("problem").value_or("");
  if (!is_problem_id(step.problem)) fields.fail("problem", "must be the id of a problem");
  step.why = texts_in(fields, "why", longest_why);
  fields.finish();
  return step;
}

}  // namespace

Track parse_track(std::string_view yaml, const std::string& file) {
  Track track{.id = id_of(file)};
  if (!is_utf8(yaml)) throw Error(ErrorKind::invalid, file + ": is not UTF-8 text", file);
  YamlFields fields = YamlFields::parse(yaml, file);
  track.order = order_of(fields);
  track.title = texts_in(fields, "title", longest_title);
  track.description = texts_in(fields, "description", longest_description);
  std::vector<YamlFields> steps = fields.maps("steps");
  if (steps.empty() || steps.size() > most_steps) {
    fields.fail("steps", "must be a list of 1 to " + std::to_string(most_steps) + " steps");
  }
  std::set<std::string> known;
  for (YamlFields& step : steps) {
    track.steps.push_back(step_in(step));
    if (!known.insert(track.steps.back().problem).second) {
      step.fail("problem", "names a problem that an earlier step names");
    }
  }
  fields.finish();
  return track;
}

Tracks read_tracks(const std::filesystem::path& path) {
  Tracks tracks;
  if (path.empty() || !std::filesystem::is_directory(path)) return tracks;
  Folder folder(path);
  for (const Folder::Entry& entry : folder.list("")) {
    if (entry.is_folder || !entry.name.ends_with(suffix)) continue;
    try {
      if (tracks.offered.size() == most_tracks) {
        throw Error(ErrorKind::invalid, entry.name + ": there are more than 100 tracks");
      }
      tracks.offered.push_back(parse_track(folder.read(entry.name, largest_file), entry.name));
    } catch (const Error& error) {
      tracks.broken.emplace_back(error.what());
    }
  }
  std::ranges::sort(tracks.offered, {},
                    [](const Track& track) { return std::tie(track.order, track.id); });
  return tracks;
}

}  // namespace codevault
