#include "http/static_files.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "http/compression.hpp"
#include "http/negotiation.hpp"

namespace codevault::http {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view index_path = "/index.html";

// Best first.
constexpr std::pair<std::string_view, std::string_view> codings[] = {{"br", ".br"},
                                                                     {"gzip", ".gz"}};

std::string contents_of_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string contents{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) {
    throw fs::filesystem_error("cannot read", path, std::make_error_code(std::errc::io_error));
  }
  return contents;
}

}  // namespace

std::string content_type_of(std::string_view file_name) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".gif", "image/gif"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
      {".ttf", "font/ttf"},
      {".wasm", "application/wasm"},
      {".txt", "text/plain; charset=utf-8"},
  };
  for (const auto& [extension, type] : types) {
    if (file_name.ends_with(extension)) return std::string(type);
  }
  return "application/octet-stream";
}

StaticFiles::StaticFiles(const fs::path& folder, const std::string& base_path) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.is_symlink()) continue;
    std::string path = "/" + entry.path().lexically_relative(folder).generic_string();
    std::string coding;
    for (const auto& [name, extension] : codings) {
      std::string plain = path.substr(0, path.size() - std::min(path.size(), extension.size()));
      if (!path.ends_with(extension) || !fs::is_regular_file(folder / plain.substr(1))) continue;
      path = plain;
      coding = name;
    }
    std::string contents = contents_of_file(entry.path());
    if (path == index_path) {
      if (!coding.empty()) continue;  // of the text before it is changed
      contents = replaced(std::move(contents), "\"./", "\"" + base_path + "/");
      add(path, "gzip", gzip(contents));
    }
    add(path, coding, std::move(contents));
  }
}

void StaticFiles::add(const std::string& path, const std::string& coding, std::string contents) {
  std::string etag = '"' + sha256_of(contents).substr(0, 32) + '"';
  File& file = files_[path];
  file.content_type = content_type_of(path);
  file.forms[coding] = {make_blob(std::move(contents)), std::move(etag)};
}

const StaticFiles::File* StaticFiles::file_for(const Request& request) const {
  auto file = files_.find(request.path);
  if (file != files_.end()) return &file->second;
  bool wants_page = request.header("Accept").find("text/html") != std::string_view::npos;
  if (request.path != "/" && (!wants_page || request.path.starts_with("/assets/"))) return nullptr;
  auto index = files_.find(index_path);
  return index == files_.end() ? nullptr : &index->second;
}

std::optional<Response> StaticFiles::find(const Request& request) const {
  const File* file = file_for(request);
  if (!file) return std::nullopt;
  Response response;
  response.content_type = file->content_type;
  bool lasting = request.path.starts_with("/assets/");
  response.headers = {
      {"Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache"}};
  if (file->forms.size() > 1) vary_on(response, "Accept-Encoding");

  auto form = file->forms.find("");
  for (const auto& [coding, extension] : codings) {
    auto compressed = file->forms.find(std::string(coding));
    if (compressed == file->forms.end()) continue;
    if (!accepts(request.header("Accept-Encoding"), coding)) continue;
    form = compressed;
    response.headers.emplace_back("Content-Encoding", coding);
    break;
  }
  response.headers.emplace_back("ETag", form->second.etag);
  if (names(request.header("If-None-Match"), form->second.etag)) {
    response.status = 304;
  } else {
    response.shared_body = form->second.contents;
  }
  return response;
}

}  // namespace codevault::http
