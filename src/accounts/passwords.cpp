#include "accounts/passwords.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include "base/error.hpp"
#include "base/random.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 64 * 1024 * 1024;
constexpr std::size_t most_waiting = 32;
constexpr std::size_t shortest = 10;
constexpr std::size_t longest = 200;

std::string hash_now(const std::string& password) {
  std::array<char, crypto_pwhash_STRBYTES> hash;
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw unavailable("there is no memory to hash a password");
  }
  return hash.data();
}

// Popular choices of people who are asked for ten characters.
constexpr std::string_view common[] = {
    "password", "passwort", "qwertyuiop",    "1234567890", "0123456789", "abcdefghij", "iloveyou",
    "letmein",  "welcome",  "administrator", "qwertz",     "codevault",  "changeme",   "sunshine",
    "princess", "football", "baseball",      "superman",   "dragon",     "monkey",     "trustno1"};

// Returns whether `text` is a common one with at most three characters more.
bool is_common(const std::string& text) {
  return std::ranges::any_of(common, [&](std::string_view word) {
    return text.find(word) != std::string::npos && text.size() < word.size() + 4;
  });
}

}  // namespace

// A call among those that may wait, until it ends in whatever way.
class Passwords::Admission {
 public:
  explicit Admission(Passwords& passwords) : passwords_(passwords) {
    if (passwords.waiting_ >= most_waiting) {
      throw Error(ErrorKind::exhausted, "too many people are signing in; try again in a moment");
    }
    ++passwords.waiting_;
  }
  Admission(const Admission&) = delete;
  ~Admission() { --passwords_.waiting_; }

 private:
  Passwords& passwords_;
};

Passwords::Passwords() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used here");
}

Task<std::string> Passwords::hash(std::string password) {
  Admission admission(*this);
  auto work = [password = std::move(password)] { return hash_now(password); };
  co_return co_await on_pool(thread_, std::move(work));
}

Task<bool> Passwords::fits(std::string password, std::string hash) {
  Admission admission(*this);
  bool known = !hash.empty();
  auto work = [this, password = std::move(password), hash = std::move(hash)]() mutable {
    if (nobodys_.empty()) nobodys_ = hash_now(random_secret());
    if (hash.empty()) hash = nobodys_;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
  };
  bool fits = co_await on_pool(thread_, std::move(work));
  co_return known&& fits;
}

std::string fault_of_password(const std::string& password, const std::string& name) {
  if (password.size() < shortest) return "must have at least 10 characters";
  if (password.size() > longest) return "must have at most 200 bytes";
  std::string lowered = lower(password);
  if (lowered.find(lower(name)) != std::string::npos && lowered.size() < name.size() + 4) {
    return "must not be the name";
  }
  bool monotonous = std::ranges::all_of(lowered, [&](char c) { return c == lowered.front(); });
  if (monotonous || is_common(lowered)) return "is too common";
  return "";
}

}  // namespace codevault
