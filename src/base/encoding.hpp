#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace codevault {

// RFC 4648 base64 with padding, no line breaks.
std::string to_base64(std::string_view bytes);
// Nothing when `text` is not base64 of exactly this form.
std::optional<std::string> from_base64(std::string_view text);

// Whether `bytes` are well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);
// `bytes` with every ill-formed sequence replaced by U+FFFD: always well-formed.
std::string to_utf8(std::string_view bytes);
// How many bytes at the end of `bytes` begin a character that is not yet complete: 0 to 3.
std::size_t incomplete_tail_of(std::string_view bytes);

// The SHA-256 of `bytes`, in lower-case hexadecimal.
std::string sha256_of(std::string_view bytes);

}  // namespace codevault
