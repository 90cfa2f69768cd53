#include "store/sqlite_stores.hpp"

#include "store/sqlite_schema.hpp"

namespace codevault {

SqliteStores::SqliteStores(StoreSettings settings)
    : settings_(std::move(settings)),
      runs_(file_, settings_),
      problems_(file_),
      accounts_(file_),
      submissions_(file_, settings_),
      rejudges_(file_),
      file_(settings_.file, {.patience = settings_.patience}, store_versions()) {
  runs_.forget_if_due();
}

Task<> SqliteStores::ping() {
  return file_.write([this](Database& file) {
    file.run("INSERT INTO pings VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET count = count + 1");
    runs_.forget_if_due();
  });
}

}  // namespace codevault
