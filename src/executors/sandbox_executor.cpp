#include "executors/sandbox_executor.hpp"

#include "executors/sandbox_pool.hpp"

namespace codevault {
namespace {

template <typename Turn>
class SandboxBox final : public Box {
 public:
  SandboxBox(Turn turn, const Language& language) : turn_(std::move(turn)), language_(language) {}

  Task<Execution> run(Command command) override {
    co_return co_await turn_.pool().run(language_, std::move(command));
  }

 private:
  Turn turn_;
  Language language_;
};

}  // namespace

SandboxExecutor::SandboxExecutor(asio::any_io_executor executor, SandboxSettings settings)
    : pool_(std::make_shared<Pool>(std::move(executor), std::move(settings))) {
  pool_->open();
}

SandboxExecutor::~SandboxExecutor() { pool_->close(); }

Task<std::unique_ptr<Box>> SandboxExecutor::open(const Language& language) {
  Language copy = language;
  Pool::Turn turn = co_await pool_->take_turn();
  co_return std::make_unique<SandboxBox<Pool::Turn>>(std::move(turn), copy);
}

const Isolation& SandboxExecutor::isolation() const { return pool_->isolation(); }

unsigned SandboxExecutor::slots() const { return pool_->slots(); }

}  // namespace codevault
