#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// An XML document that strangers wrote. Entities that it declares itself are never expanded, and
// nothing outside of it is read.
class XmlFile {
 public:
  // Throws Error{invalid} with the line of `file` if the bytes are no XML, or have more elements,
  // or more nested ones, than a package has.
  XmlFile(std::string bytes, std::string file);
  XmlFile(const XmlFile&) = delete;
  XmlFile& operator=(const XmlFile&) = delete;

  pugi::xml_node root() const { return document_.document_element(); }
  const std::string& name() const { return file_; }
  // Returns the line a node is on, counted from 1.
  unsigned line_of(const pugi::xml_node& node) const;

 private:
  unsigned line_at(std::ptrdiff_t offset) const;

  std::string file_;
  std::string bytes_;
  std::vector<std::ptrdiff_t> line_ends_;  // in order
  pugi::xml_document document_;
};

// Returns the text of a node, CDATA as well.
std::string text_of(const pugi::xml_node& node);

}  // namespace codevault
