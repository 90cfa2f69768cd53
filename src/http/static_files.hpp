#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "http/server.hpp"

namespace codevault::http {

// The content type that goes with a file name's extension; application/octet-stream for others.
std::string content_type_of(std::string_view file_name);

// The files of one folder, as a site whose pages are all drawn by index.html. The constructor reads
// all of them into memory, so that no request reads a file. "x.br" and "x.gz" beside "x" are its
// compressed forms and have no address of their own.
//
// The files refer to each other by relative addresses, so they work under any path of a host. Only
// index.html is sent for addresses of every depth: in it, each attribute that begins with "./" gets
// the path of the site, `base_path` ("" or "/cv").
class StaticFiles {
 public:
  // Skips everything but regular files; follows no links. Throws std::filesystem::filesystem_error
  // when the folder cannot be read.
  explicit StaticFiles(const std::filesystem::path& folder, const std::string& base_path = {});

  // Answers GET and HEAD; nothing when there is no such file. A path without a file gets index.html
  // when the client asks for a page. Files under /assets/ carry a hash of their contents in their
  // name and may be kept for ever.
  std::optional<Response> find(const Request& request) const;

  std::size_t size() const { return files_.size(); }

 private:
  struct Form {
    Blob contents;
    std::string etag;
  };
  struct File {
    std::string content_type;
    std::map<std::string, Form> forms;  // by content coding; "" is the file itself
  };

  void add(const std::string& path, const std::string& coding, std::string contents);
  const File* file_for(const Request& request) const;

  std::map<std::string, File, std::less<>> files_;  // by path, with the slash in front
};

}  // namespace codevault::http
