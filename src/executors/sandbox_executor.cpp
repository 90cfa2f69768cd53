#include "executors/sandbox_executor.hpp"

#include "base/off_loop.hpp"
#include "executors/host.hpp"
#include "executors/precompiled_folder.hpp"
#include "executors/sandbox_box.hpp"
#include "executors/sandbox_pool.hpp"

namespace codevault {

SandboxExecutor::SandboxExecutor(asio::any_io_executor executor, SandboxSettings settings)
    : pool_(std::make_shared<Pool>(std::move(executor), settings)) {
  if (!settings.precompiled.empty())
    precompiled_ = std::make_unique<PrecompiledFolder>(settings.precompiled);
}

SandboxExecutor::~SandboxExecutor() { pool_->close(); }

Task<> SandboxExecutor::start() { co_await pool_->start(); }

const Isolation& SandboxExecutor::isolation() const { return pool_->isolation(); }

unsigned SandboxExecutor::slots() const { return pool_->slots(); }

Task<std::unique_ptr<Box>> SandboxExecutor::open(const Language& language) {
  Language copy = language;
  Pool::Turn turn = co_await pool_->take_turn();
  co_return std::make_unique<SandboxBox>(std::move(turn), std::move(copy));
}

Task<std::string> SandboxExecutor::identity_of(const Language&, std::string program) {
  co_return co_await off_loop([&] { return identity_of_program(program); });
}

PrecompiledStore* SandboxExecutor::precompiled_store() { return precompiled_.get(); }

const SandboxFacts& SandboxExecutor::facts() const { return pool_->facts(); }

}  // namespace codevault
