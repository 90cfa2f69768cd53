#include "store/sqlite_stores.hpp"

namespace codevault {

std::unique_ptr<Stores> open_stores(StoreSettings settings) {
  return std::make_unique<SqliteStores>(std::move(settings));
}

}  // namespace codevault
