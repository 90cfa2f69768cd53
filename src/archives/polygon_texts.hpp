#pragma once

#include "archives/formats.hpp"
#include "archives/xml.hpp"

namespace codevault {

// Reads statements, tutorials and their pictures from a package of Polygon into `draft`. `xml` is
// its problem.xml.
void read_polygon_texts(const ForeignFiles& archive, const XmlFile& xml, Draft& draft);

}  // namespace codevault
