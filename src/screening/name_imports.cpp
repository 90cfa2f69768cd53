#include <algorithm>

#include "screening/name_reader.hpp"

namespace codevault {
namespace {

using Imports = Grammar::Imports;

std::string_view last_part(std::string_view path, char separator) {
  return path.substr(path.rfind(separator) + 1);
}

}  // namespace

// Whether a file of the program is what `path` imports.
bool NameReader::is_own_module(std::string_view path) const {
  if (path.starts_with('.') || path.starts_with("file:")) return true;
  return neighbours_.modules.contains(path.substr(0, path.find_first_of(".:/")));
}

void NameReader::pass(Index from, Index end) {
  for (Index i = from; i < std::min(end, tokens_.size()); ++i) declared_[i] = true;
}

void NameReader::import_name(std::string_view name, std::string path, Index from, Index to) {
  if (is_own_module(path)) {
    bind_own(name, from);
    return;
  }
  report("import " + path, from, to);
  report(path, from, to);
  bind(name, from, {Value::Kind::path, std::move(path)});
}

void NameReader::import_all(std::string path, Index from, Index to) {
  constexpr std::size_t most = 32;
  if (is_own_module(path)) return;
  report("import " + path, from, to);
  report(path, from, to);
  bool matters =
      watched_.knows(path) || watched_.find(path, false) || watched_.find(path + ".?", false);
  if (stars_.size() < most && matters) stars_.push_back(std::move(path));
}

// Reads a.b.c, as far as it goes.
std::string NameReader::dotted(Index& i, std::string_view separator) const {
  constexpr std::size_t longest = 200;
  std::string path(tokens_[i++].text);
  while (is(i, separator) && is_word(i + 1) && path.size() < longest) {
    path += '.';
    path += tokens_[i + 1].text;
    i += 2;
  }
  return path;
}

void NameReader::read_import(Index i) {
  switch (grammar_.imports) {
    case Imports::python: return read_python_import(i);
    case Imports::javascript: return read_javascript_import(i);
    case Imports::java: return read_java_import(i);
    case Imports::csharp: return read_csharp_using(i);
    case Imports::go: return read_go_import(i);
    case Imports::rust: return read_rust_use(i);
    case Imports::words:
    case Imports::perl: return read_words_import(i);
    case Imports::c:
    case Imports::none: return;
  }
}

// import a.b as c, d; from a.b import c as d, *
void NameReader::read_python_import(Index i) {
  const bool from = is(i, "from");
  if ((!from && !is(i, "import")) || !is_word(i + 1) || is_member_mark(i - 1)) return;
  bool begins = tokens_[i].begins_line || is(i - 1, ";") || is(i - 1, ":") || depth_ > 0;
  if (!begins) return;
  Index at_name = i + 1;
  if (from) {
    std::string module = dotted(at_name);
    if (!is(at_name, "import")) return;
    Index name = at_name + 1;
    if (is(name, "*")) return import_all(module, i + 1, name);
    const bool grouped = is(name, "(");
    if (grouped) ++name;
    pass(i, name);
    while (is_word(name) && (grouped || !tokens_[name].begins_line)) {
      Index shown = name;
      std::string path = module + "." + std::string(tokens_[name].text);
      if (is(name + 1, "as") && is_word(name + 2)) name += 2;
      pass(shown, name + 1);
      import_name(tokens_[name].text, std::move(path), shown, shown);
      if (!is(name + 1, ",")) break;
      name += 2;
    }
    return;
  }
  while (is_word(at_name)) {
    Index shown = at_name;
    std::string module = dotted(at_name);
    pass(shown, at_name);
    if (is(at_name, "as") && is_word(at_name + 1)) {
      import_name(tokens_[at_name + 1].text, std::move(module), shown, at_name - 1);
      at_name += 2;
    } else if (is_own_module(module)) {
      bind_own(tokens_[shown].text, shown);
    } else {
      report("import " + module, shown, at_name - 1);
      report(module, shown, at_name - 1);
      bind(tokens_[shown].text, shown, {Value::Kind::path, std::string(tokens_[shown].text)});
    }
    if (!is(at_name, ",")) break;
    ++at_name;
  }
}

// import a, {b as c}, * as d from 'e'; export ... from 'e'
void NameReader::read_javascript_import(Index i) {
  bool exports = is(i, "export");
  if ((!is(i, "import") && !exports) || is_member_mark(i - 1) || is(i + 1, "(")) return;
  if (is(i + 1, "=")) return;
  constexpr Index longest = 256;
  Index from = i + 1;
  Index end = std::min(tokens_.size(), i + longest);
  while (from < end && !is_string(from) && !is(from, ";") && !is(from, "=")) ++from;
  if (!is_string(from) || (from > i + 1 && !is(from - 1, "from"))) return;
  pass(i, from);
  std::string module(tokens_[from].text);
  if (module.starts_with("node:")) module.erase(0, 5);
  if (is_own_module(module)) {
    for (Index k = i + 1; k < from; ++k) {
      if (is_word(k)) bind_own(tokens_[k].text, i);
    }
    return;
  }
  std::ranges::replace(module, '.', '-');
  report("import " + module, from, from);
  if (from == i + 1 || exports) report(module, from, from);
  for (Index k = i + 1; k + 1 < from; ++k) {
    if (is(k, "*") && is(k + 1, "as") && is_word(k + 2)) {
      import_name(tokens_[k + 2].text, module, from, from);
      k += 2;
    } else if (is_word(k) && !is(k, "type") && (is(k - 1, "{") || is(k - 1, ","))) {
      bool named = enclosing(k) != none && is(enclosing(k), "{") && enclosing(k) > i;
      std::string path = named ? module + "." + std::string(tokens_[k].text) : module;
      Index shown = k;
      if (is(k + 1, "as") && is_word(k + 2)) k += 2;
      import_name(tokens_[k].text, named && is(shown, "default") ? module : path, shown, shown);
    } else if (is_word(k) && k == i + 1 && !is(k, "type")) {
      import_name(tokens_[k].text, module, from, from);
    }
  }
}

// import a.b.C; import static a.b.C.d; import a.b.*
void NameReader::read_java_import(Index i) {
  if (!is(i, "import") || !is_word(i + 1)) return;
  Index name = is(i + 1, "static") ? i + 2 : i + 1;
  if (!is_word(name)) return;
  Index end = name;
  std::string path = dotted(end);
  if (is(end, ".") && is(end + 1, "*")) return import_all(std::move(path), name, end + 1);
  import_name(tokens_[end - 1].text, std::move(path), name, end - 1);
}

// using A.B; using C = A.B; using static A.B;
void NameReader::read_csharp_using(Index i) {
  if (!is(i, "using") || !is_word(i + 1)) return;
  Index name = is(i + 1, "static") ? i + 2 : i + 1;
  if (is(name + 1, "=") || !is_word(name)) return;  // an assignment like others
  Index end = name;
  std::string path = dotted(end);
  if (is(end, ";")) import_all(std::move(path), name, end - 1);
}

// import "a/b"; import ( c "a/b"; . "d" )
void NameReader::read_go_import(Index i) {
  if (!is(i, "import")) return;
  const bool grouped = is(i + 1, "(");
  Index end = grouped ? match(i + 1) : std::min(i + 4, tokens_.size());
  for (Index k = i + 1; k < end; ++k) {
    if (!is_string(k)) continue;
    std::string path(tokens_[k].text);
    if (is(k - 1, ".")) {
      import_all(path, k, k);
    } else {
      bool renamed = is_word(k - 1) && !is(k - 1, "import");
      std::string_view name = renamed ? tokens_[k - 1].text : last_part(tokens_[k].text, '/');
      import_name(name, path, k, k);
    }
    if (!grouped) break;
  }
}

void NameReader::read_rust_use(Index i) {
  if (is(i, "extern") && is(i + 1, "crate") && is_word(i + 2) && is(i + 3, "as") && is_word(i + 4))
    return bind(tokens_[i + 4].text, i, {Value::Kind::path, std::string(tokens_[i + 2].text)});
  if (!is(i, "use")) return;
  Index k = is(i + 1, "::") ? i + 2 : i + 1;
  read_rust_tree(k, "", 0);
  pass(i, k);
}

// a::b as c, a::{b, c}, a::*
void NameReader::read_rust_tree(Index& i, const std::string& prefix, unsigned depth) {
  constexpr unsigned deepest = 16;
  if (!is_word(i) && !is(i, "*") && !is(i, "{")) return;
  std::string path = prefix;
  Index last = i;
  while (is_word(i) && path.size() < 200) {
    if (!(is(i, "self") && !path.empty())) {
      if (!path.empty()) path += '.';
      path += tokens_[i].text;
    }
    last = i++;
    if (!is(i, "::")) break;
    ++i;
  }
  std::string name = resolved(path);  // std::process is "process" here
  if (is(i, "*")) {
    import_all(name, last, i);
    ++i;
  } else if (is(i, "{") && depth < deepest) {
    for (++i; i < tokens_.size() && !is(i, "}");) {
      Index before = i;
      read_rust_tree(i, path, depth + 1);
      if (is(i, ",") || i == before) ++i;
    }
    ++i;
  } else if (is(i, "as") && is_word(i + 1)) {
    import_name(tokens_[i + 1].text, name, last, last);
    i += 2;
  } else {
    std::string_view bound = is(last, "self") ? last_part(path, '.') : tokens_[last].text;
    names_.emplace_back(bound);
    import_name(names_.back(), name, last, last);
  }
}

// Haskell's import, OCaml's open, Pascal's uses, Fortran's use, Perl's use and require, Ruby's and
// PHP's names: the module's names are known as they are.
void NameReader::read_words_import(Index i) {
  std::string_view word = tokens_[i].text;
  if (grammar_.has(Grammar::brace_strings) && is(i + 1, ".") && is(i + 2, "(") &&
      watched_.knows(word))
    return import_all(std::string(word), i, i);  // Unix.( ... )
  if (word == "uses") {
    for (Index k = i + 1; k < tokens_.size() && !is(k, ";"); ++k) {
      if (is_word(k)) import_all(std::string(tokens_[k].text), k, k);
    }
    return;
  }
  if (grammar_.imports == Imports::perl || grammar_.has(Grammar::symbols)) {
    if (word != "use" && word != "require") return;
    if (is_word(i + 1)) {
      Index end = i + 1;
      std::string path = dotted(end, "::");
      import_all(std::move(path), i + 1, end - 1);
    } else if (is_string(i + 1)) {
      report("import " + std::string(tokens_[i + 1].text), i + 1, i + 1);
    }
    return;
  }
  if (word == "open" || word == "include") {
    Index name = is(i + 1, "!") ? i + 2 : i + 1;
    if (!is_word(name)) return;
    Index end = name;
    std::string path = dotted(end);
    return import_all(std::move(path), name, end - 1);
  }
  if (word != "import" || grammar_.has(Grammar::ignore_case)) return;
  Index name = is(i + 1, "qualified") || is(i + 1, "safe") ? i + 2 : i + 1;
  if (is_string(name)) ++name;  // of a package
  if (!is_word(name)) return;
  Index end = name;
  std::string path = dotted(end);
  bool qualified = name > i + 1 || is(end, "qualified");
  if (is(end, "qualified")) ++end;
  if (is_own_module(path)) return;
  if (is(end, "as") && is_word(end + 1)) {
    bind(tokens_[end + 1].text, i, {Value::Kind::path, path});
    end += 2;
  }
  if (is(end, "(") && matches_[end] != none) {
    report("import " + path, name, end - 1);
    for (Index k = end + 1; k < match(end); ++k) {
      if (is_word(k)) import_name(tokens_[k].text, path + "." + std::string(tokens_[k].text), k, k);
    }
  } else if (qualified) {
    report("import " + path, name, end - 1);
  } else {
    import_all(std::move(path), name, end - 1);
  }
}

}  // namespace codevault
