#include "queue/job_ledger.hpp"

#include <algorithm>
#include <cassert>

#include "base/random.hpp"
#include "queue/sentences.hpp"

namespace codevault {
std::uint64_t JobLedger::reserve(const std::string& tenant) {
  if (schedule_.size() + delayed_ + reserved_ >= settings_.max_queued) {
    throw queue_is_full(settings_.max_queued);
  }
  std::size_t share = share_of(settings_.max_queued, settings_.tenant_share);
  auto reserved = reserved_by_tenant_.find(tenant);
  std::size_t theirs = reserved == reserved_by_tenant_.end() ? 0 : reserved->second;
  if (schedule_.waiting_of(tenant) + theirs >= share) throw share_is_full(share);
  ++reserved_by_tenant_[tenant];
  ++reserved_;
  return ++last_sequence_;
}

void JobLedger::unreserve(const std::string& tenant) {
  auto reserved = reserved_by_tenant_.find(tenant);
  if (--reserved->second == 0) reserved_by_tenant_.erase(reserved);
  --reserved_;
}

JobLedger::Entry& JobLedger::insert(StoredJob job, std::optional<std::string> data, Time now,
                                    std::chrono::system_clock::time_point date) {
  auto made = std::make_unique<Entry>();
  Entry& entry = *made;
  entry.job = std::move(job);
  if (data && data_held_ + data->size() <= settings_.data_in_memory) {
    data_held_ += data->size();
    entry.data = std::move(data);
  }
  by_sequence_.emplace(entry.job.sequence, &entry);
  entries_.emplace(entry.job.id, std::move(made));
  if (entry.job.state == JobState::delayed) {
    ++delayed_;
    set_deadline(entry, now + (entry.job.due - date));
  } else {
    wait(entry);
    if (entry.job.deaths > 0) suspects_.push_back(&entry);
  }
  return entry;
}

JobLedger::Entry* JobLedger::find(const std::string& id) {
  auto known = entries_.find(id);
  return known == entries_.end() ? nullptr : known->second.get();
}

JobLedger::Entry* JobLedger::find_leased(const std::string& id, const std::string& token) {
  Entry* entry = find(id);
  if (!entry || entry->job.state != JobState::active || entry->token != token) return nullptr;
  return entry;
}

bool JobLedger::has_next() const {
  if (alone_) return false;
  return suspects_.empty() ? schedule_.size() > 0 : active_ == 0;
}

JobLedger::Entry& JobLedger::next() {
  if (suspects_.empty()) return *by_sequence_.at(schedule_.take().value());
  Entry& entry = *suspects_.front();
  suspects_.erase(suspects_.begin());
  schedule_.remove(entry.job.name, entry.job.tenant, *entry.place);
  alone_ = &entry;
  return entry;
}

JobLedger::Entry& JobLedger::take(std::string worker, Time now,
                                  std::chrono::system_clock::time_point date) {
  if (token_prefix_.empty()) token_prefix_ = random_id();
  Entry& entry = next();
  entry.job.state = JobState::active;
  entry.job.started = date;
  ++entry.job.attempts;
  entry.progress.clear();
  entry.worker = std::move(worker);
  entry.token = token_prefix_ + "-" + std::to_string(++last_token_);
  ++active_;
  set_deadline(entry, now + settings_.lease);
  return entry;
}

void JobLedger::renew(Entry& entry, Time now) {
  if (!entry.ending) set_deadline(entry, now + settings_.lease);
}

void JobLedger::put_back(Entry& entry) {
  end_lease(entry);
  entry.job.state = JobState::queued;
  wait(entry);
}

void JobLedger::delay(Entry& entry, Time now, std::chrono::system_clock::time_point date,
                      std::chrono::milliseconds delay) {
  end_lease(entry);
  entry.job.state = JobState::delayed;
  entry.job.due = date + delay;
  ++delayed_;
  set_deadline(entry, now + delay);
}

void JobLedger::queue(Entry& entry) {
  set_deadline(entry, std::nullopt);
  --delayed_;
  entry.job.state = JobState::queued;
  wait(entry);
}

void JobLedger::begin_end(Entry& entry) {
  assert(!entry.ending);
  entry.ending = true;
  set_deadline(entry, std::nullopt);
  if (entry.job.state == JobState::delayed) --delayed_;
  if (entry.job.state == JobState::queued) {
    schedule_.remove(entry.job.name, entry.job.tenant, *entry.place);
    std::erase(suspects_, &entry);
  }
}

void JobLedger::undo_end(Entry& entry, Time now) {
  entry.ending = false;
  if (entry.job.state == JobState::active) return set_deadline(entry, now + settings_.lease);
  // A delay is not worth remembering here: what failed to end it was a broken disk.
  entry.job.state = JobState::queued;
  wait(entry);
}

void JobLedger::erase(Entry& entry) {
  assert(entry.ending);
  if (entry.job.state == JobState::active) end_lease(entry);
  if (entry.data) data_held_ -= entry.data->size();
  by_sequence_.erase(entry.job.sequence);
  entries_.erase(std::string(entry.job.id));
}

std::vector<JobLedger::Entry*> JobLedger::due(Time now) const {
  std::vector<Entry*> due;
  for (const auto& [deadline, entry] : deadlines_) {
    if (deadline > now) break;
    due.push_back(entry);
  }
  return due;
}

std::optional<JobLedger::Time> JobLedger::next_deadline() const {
  if (deadlines_.empty()) return std::nullopt;
  return deadlines_.begin()->first;
}

std::vector<JobLedger::Entry*> JobLedger::list(JobState state) const {
  std::vector<std::pair<std::pair<std::size_t, std::uint64_t>, Entry*>> found;
  for (const auto& [id, entry] : entries_) {
    if (entry->job.state != state || entry->ending) continue;
    std::size_t place = state == JobState::queued ? position(*entry) : 0;
    found.push_back({{place, entry->job.sequence}, entry.get()});
  }
  std::ranges::sort(found);
  std::vector<Entry*> list;
  for (const auto& [place, entry] : found) list.push_back(entry);
  return list;
}

Job JobLedger::describe(const Entry& entry) const {
  Job job{
      .id = entry.job.id,
      .name = entry.job.name,
      .tenant = entry.job.tenant,
      .state = entry.job.state,
      .attempts = entry.job.attempts,
      .progress = entry.progress,
      .created = entry.job.created,
      .started = entry.job.started,
  };
  if (job.state == JobState::queued) job.position = entry.ending ? 0 : position(entry);
  return job;
}

std::size_t JobLedger::position(const Entry& entry) const {
  return schedule_.position(entry.job.name, *entry.place);
}

std::vector<Promise<std::monostate>> JobLedger::take_cancellations() {
  std::vector<Promise<std::monostate>> all;
  for (auto& [id, entry] : entries_) {
    std::move(entry->cancellations.begin(), entry->cancellations.end(), std::back_inserter(all));
    entry->cancellations.clear();
  }
  return all;
}

void JobLedger::wait(Entry& entry) {
  if (entry.place) return schedule_.put_back(entry.job.name, entry.job.tenant, *entry.place);
  entry.place = schedule_.add(entry.job.name, entry.job.tenant, entry.job.sequence);
}

void JobLedger::set_deadline(Entry& entry, std::optional<Time> deadline) {
  if (entry.deadline) deadlines_.erase({*entry.deadline, &entry});
  entry.deadline = deadline;
  if (deadline) deadlines_.emplace(*deadline, &entry);
}

void JobLedger::end_lease(Entry& entry) {
  set_deadline(entry, std::nullopt);
  entry.token.clear();
  --active_;
  if (alone_ == &entry) alone_ = nullptr;
  for (Promise<std::monostate>& cancellation : entry.cancellations) {
    if (cancellation.claim())
      cancellation.break_with(std::make_exception_ptr(lease_is_over(entry.job.id)));
  }
  entry.cancellations.clear();
}

}  // namespace codevault
