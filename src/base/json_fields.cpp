#include "base/json_fields.hpp"

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace json = boost::json;

JsonFields::JsonFields(const json::object& object, std::string prefix)
    : JsonFields(std::shared_ptr<const json::object>(std::shared_ptr<void>(), &object),
                 std::move(prefix)) {}

JsonFields::JsonFields(json::object&& object)
    : JsonFields(std::make_shared<const json::object>(std::move(object)), {}) {}

JsonFields::JsonFields(std::shared_ptr<const json::object> object, std::string prefix)
    : object_(std::move(object)), prefix_(std::move(prefix)) {}

void JsonFields::fail(const std::string& name, const std::string& problem) const {
  throw invalid(prefix_ + name, problem);
}

const json::value* JsonFields::find(const std::string& name) {
  known_.insert(name);
  const json::value* value = object_->if_contains(name);
  return value && value->is_null() ? nullptr : value;
}

std::string JsonFields::string_of(const json::value& value, const std::string& name,
                                  Bytes most) const {
  if (!value.is_string()) fail(name, "must be a string");
  const json::string& text = value.get_string();
  if (text.size() > most) fail(name, "is longer than " + std::to_string(most) + " bytes");
  return std::string(text);
}

std::string JsonFields::text(const std::string& name, Bytes most) {
  std::optional<std::string> text = text_if(name, most);
  if (!text) fail(name, "is missing");
  return std::move(*text);
}

std::optional<std::string> JsonFields::text_if(const std::string& name, Bytes most) {
  std::optional<std::string> text = contents_if(name, most);
  if (text && text->empty()) fail(name, "must not be empty");
  return text;
}

std::string JsonFields::contents(const std::string& name, Bytes most) {
  std::optional<std::string> contents = contents_if(name, most);
  if (!contents) fail(name, "is missing");
  return std::move(*contents);
}

std::optional<std::string> JsonFields::contents_if(const std::string& name, Bytes most) {
  const json::value* value = find(name);
  if (!value) return std::nullopt;
  return string_of(*value, name, most);
}

std::optional<std::string> JsonFields::bytes_if(const std::string& name, Bytes most) {
  std::string encoded_name = name + "Base64";
  const json::value* plain = find(name);
  const json::value* encoded = find(encoded_name);
  if (plain && encoded) {
    fail(encoded_name, "and '" + name + "' are both there; send one of them");
  }
  if (plain) return string_of(*plain, name, most);
  if (!encoded) return std::nullopt;
  auto bytes = from_base64(string_of(*encoded, encoded_name, most / 3 * 4 + 4));
  if (!bytes) fail(encoded_name, "is not base64");
  if (bytes->size() > most) {
    fail(encoded_name, "holds more than " + std::to_string(most) + " bytes");
  }
  return bytes;
}

std::optional<bool> JsonFields::choice_if(const std::string& name) {
  const json::value* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_bool()) fail(name, "must be true or false");
  return value->get_bool();
}

std::optional<std::uint64_t> JsonFields::number_if(const std::string& name, std::uint64_t least,
                                                   std::uint64_t most) {
  const json::value* value = find(name);
  if (!value) return std::nullopt;
  boost::system::error_code error;
  auto number = value->is_number() ? value->to_number<std::uint64_t>(error) : 0;
  if (!value->is_number() || error || number < least || number > most) {
    fail(name,
         "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return number;
}

const json::array* JsonFields::list(const std::string& name, std::size_t count,
                                    const char* of_what) {
  const json::value* value = find(name);
  if (!value) return nullptr;
  if (!value->is_array()) fail(name, std::string("must be a list of ") + of_what);
  if (value->get_array().size() > count) {
    fail(name, "has more than " + std::to_string(count) + " " + of_what);
  }
  return &value->get_array();
}

std::vector<std::string> JsonFields::texts(const std::string& name) {
  if (!find(name)) fail(name, "is missing");
  return texts_if(name, -1, -1);
}

std::vector<std::string> JsonFields::texts_if(const std::string& name, std::size_t count,
                                              Bytes most) {
  std::vector<std::string> texts;
  const json::array* array = list(name, count, "strings");
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    texts.push_back(string_of((*array)[i], name + "[" + std::to_string(i) + "]", most));
  }
  return texts;
}

std::optional<JsonFields> JsonFields::object_if(const std::string& name) {
  const json::value* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_object()) fail(name, "must be an object");
  return JsonFields({object_, &value->get_object()}, prefix_ + name + ".");
}

std::vector<JsonFields> JsonFields::objects_if(const std::string& name, std::size_t count) {
  std::vector<JsonFields> objects;
  const json::array* array = list(name, count, "objects");
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    std::string item = name + "[" + std::to_string(i) + "]";
    if (!(*array)[i].is_object()) fail(item, "must be an object");
    objects.push_back(JsonFields({object_, &(*array)[i].get_object()}, prefix_ + item + "."));
  }
  return objects;
}

void JsonFields::finish() const {
  for (const auto& field : *object_) {
    if (!known_.contains(std::string_view(field.key()))) {
      fail(to_utf8(field.key()), "is not a field here");
    }
  }
}

}  // namespace codevault
