#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <filesystem>
#include <string>

#include "base/random.hpp"
#include "base/task.hpp"

namespace codevault {

// A folder of its own for a test's files, gone when the test is over.
class TestFolder {
 public:
  TestFolder() { std::filesystem::create_directory(path_); }
  TestFolder(const TestFolder&) = delete;
  ~TestFolder() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / ("codevault-test-" + random_id());
};

// What `task` gives, run on this thread.
template <typename T>
T wait_for(Task<T> task) {
  asio::io_context context;
  auto future = asio::co_spawn(context, std::move(task), asio::use_future);
  context.run();
  return future.get();
}

}  // namespace codevault
