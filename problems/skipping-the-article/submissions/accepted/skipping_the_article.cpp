#include <cctype>
#include <iostream>
#include <string>
#include <vector>

struct Book {
  std::string title, key;
};

std::string key_of(std::string title) {
  for (char& c : title) c = static_cast<char>(std::tolower(c));
  for (const std::string article : {"a ", "an ", "the "}) {
    if (title.starts_with(article)) return title.substr(article.size());
  }
  return title;
}

int main() {
  int n;
  std::cin >> n >> std::ws;

  // Like a librarian: moves each new book to the left until the one before it may stand there.
  std::vector<Book> shelf;
  for (std::string title; std::getline(std::cin, title);) {
    shelf.push_back({title, key_of(title)});
    for (std::size_t i = shelf.size() - 1; i > 0 && shelf[i].key < shelf[i - 1].key; --i) {
      std::swap(shelf[i], shelf[i - 1]);
    }
  }
  for (const Book& book : shelf) std::cout << book.title << '\n';
}
