#pragma once

#include "sqlite/database_thread.hpp"
#include "store/problem_store.hpp"

namespace codevault {

// The problems of SqliteStores. Contents that no problem has any more go at once.
class SqliteProblems final : public ProblemStore {
 public:
  // Uses `file` as long as it lives.
  explicit SqliteProblems(DatabaseThread& file) : file_(file) {}

  Task<std::vector<std::string>> keep_problem(ProblemRecord problem,
                                              std::optional<ProblemRecord> before,
                                              Contents contents) override;
  Task<std::vector<ProblemRecord>> problems() override;
  Task<std::optional<ProblemRecord>> find_problem(std::string id) override;
  Task<bool> hide_problem(std::string id, bool hidden) override;
  Task<bool> remove_problem(std::string id) override;
  Task<Blob> problem_file(std::string sha256) override;

 private:
  DatabaseThread& file_;
};

}  // namespace codevault
