#include "store/sqlite_stores.hpp"

namespace codevault {
namespace {

class SqliteStores final : public Stores {
 public:
  explicit SqliteStores(StoreSettings settings)
      : settings_(std::move(settings)),
        file_(settings_.file, {.patience = settings_.patience}, store_versions()) {
    runs_.forget_if_due();
  }

  RunStore& runs() override { return runs_; }
  ProblemStore& problems() override { return *problems_; }
  AccountStore& accounts() override { return *accounts_; }
  SubmissionStore& submissions() override { return submissions_; }
  RejudgeStore& rejudges() override { return *rejudges_; }

  Task<> ping() override {
    return file_.write([this](Database& file) {
      file.run("INSERT INTO pings VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET count = count + 1");
      runs_.forget_if_due();
    });
  }

 private:
  const StoreSettings settings_;
  SqliteRuns runs_{file_, settings_};
  std::unique_ptr<ProblemStore> problems_ = sqlite_problems(file_);
  std::unique_ptr<AccountStore> accounts_ = sqlite_accounts(file_);
  SqliteSubmissions submissions_{file_, settings_};
  std::unique_ptr<RejudgeStore> rejudges_ = sqlite_rejudges(file_);
  DatabaseThread file_;  // goes first: it finishes what was asked of it
};

}  // namespace

std::unique_ptr<Stores> open_sqlite_stores(StoreSettings settings) {
  return std::make_unique<SqliteStores>(std::move(settings));
}

}  // namespace codevault
