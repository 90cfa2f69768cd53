#include "worker/worker.hpp"

#include <gmock/gmock.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <boost/json.hpp>

#include "base/condition.hpp"
#include "base/encoding.hpp"
#include "base/loop_test.hpp"
#include "base/test_folder.hpp"
#include "jobs/rejudge_job.hpp"
#include "judge/scripted_executor.hpp"
#include "problem/test_package.hpp"
#include "queue/sqlite_queue.hpp"
#include "store/stores.hpp"
#include "worker/live_output.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Language tidied() {
  Language language{.id = "tidied", .extensions = {".t"}, .source = "main.t"};
  language.format = Step{.argv = {"tidy"}};
  return language;
}

Language python() {
  Language language{.id = "python", .extensions = {".py"}, .source = "main.py"};
  language.run = Step{.argv = {"python3", "{source}"}};
  return language;
}

// Completes jobs only once it hears.
class HoldingQueue : public SqliteQueue {
 public:
  using SqliteQueue::SqliteQueue;

  Task<bool> complete(TakenJob job, std::string result) override {
    if (holds) co_await hears.wait();
    co_return co_await SqliteQueue::complete(std::move(job), std::move(result));
  }

  bool holds = false;
  Latch hears;
};

// A worker with a real queue and store, whose programs follow a script.
class WorkerTest : public LoopTest {
 protected:
  void start(std::vector<Execution> script) {
    executor_ = std::make_unique<ScriptedExecutor>(std::move(script));
    runner_ = std::make_unique<Runner>(*executor_, cache_);
    judge_ = std::make_unique<Judge>(*executor_, cache_, catalog_);
    verifier_ = std::make_unique<Verifier>(*judge_, *executor_, cache_, catalog_);
    WorkerSettings settings;
    settings.renew_every = std::chrono::milliseconds(20);
    settings.retry_after = std::chrono::milliseconds(0);
    WorkTools tools{*runner_, *judge_, *verifier_, *executor_, problems_, catalog_};
    worker_ = std::make_unique<Worker>(context_.get_executor(), queue_, *stores_, tools, registry_,
                                       settings);
    worker_->start();
  }

  void add(std::string id, std::string data = R"({"language":"python","code":"x"})",
           std::string name = "compiler") {
    NewJob job{std::move(id), std::move(name), std::move(data), "ann"};
    wait(queue_.add(std::move(job)));
  }

  // Waits for the end of everything that runs.
  void stop() { wait(worker_->stop(std::chrono::hours(1))); }

  // Returns the events of a job up to its end.
  std::vector<JobEvent> watch(const std::string& id) { return listen(*queue_.watch(id)); }
  std::vector<JobEvent> listen(JobWatch& watch) {
    std::vector<JobEvent> events;
    do {
      events.push_back(wait(watch.next()));
    } while (events.back().kind != JobEvent::Kind::completed &&
             events.back().kind != JobEvent::Kind::failed);
    return events;
  }

  TestFolder folder_;
  HoldingQueue queue_{context_.get_executor(), {.file = folder_ / "queue.sqlite"}};
  std::unique_ptr<Stores> stores_ = open_stores({.file = folder_ / "store.sqlite"});
  Catalog catalog_{{python(), tidied()}};
  CompileCache cache_;
  prometheus::Registry registry_;
  std::unique_ptr<ScriptedExecutor> executor_;
  std::unique_ptr<Runner> runner_;
  std::unique_ptr<Judge> judge_;
  std::unique_ptr<Verifier> verifier_;
  ProblemLibrary problems_{stores_->problems(),
                           [](const std::string&) { return std::string("python"); },
                           {.cache = folder_ / "problems"}};
  std::unique_ptr<Worker> worker_;
};

TEST_F(WorkerTest, TakesItsNextJobWhileItTellsTheEndOfTheLast) {
  queue_.holds = true;
  add("a");
  add("b");
  auto watch = queue_.watch("b");
  start({{}, {}});

  JobEvent event = wait(with_timeout(watch->next(), std::chrono::seconds(30), "taking b"));

  EXPECT_EQ(event.kind, JobEvent::Kind::active);
  EXPECT_EQ(wait(queue_.find("a"))->state, JobState::active);
  queue_.hears.open();
  stop();
  EXPECT_EQ(wait(queue_.find("a"))->state, JobState::completed);
  EXPECT_EQ(wait(queue_.find("b"))->state, JobState::completed);
}

TEST_F(WorkerTest, RecordsTheResultThenTellsTheQueue) {
  add("a");
  start({{.out = "hi\n"}});

  watch("a");

  Job job = wait(queue_.find("a")).value();
  EXPECT_EQ(job.state, JobState::completed);
  EXPECT_EQ(json::parse(job.result).at("stdout"), "hi\n");
  RunRecord run = wait(stores_->runs().find_run("a")).value();
  EXPECT_EQ(run.status, "ok");
  EXPECT_EQ(run.result, job.result);
}

TEST_F(WorkerTest, TellsPhaseAndOutputWhileTheProgramRuns) {
  add("a");
  start({{.out = "hi\n"}});

  std::vector<std::string> told;
  for (const JobEvent& event : watch("a")) {
    if (event.kind == JobEvent::Kind::progress || event.kind == JobEvent::Kind::told) {
      told.push_back(event.data);
    }
  }

  EXPECT_THAT(told, ElementsAre(R"({"phase":"running"})", R"({"stream":"stdout","text":"hi\n"})"));
}

TEST_F(WorkerTest, TriesAgainWhenTheFaultIsOursThenFailsWithASentence) {
  add("a");
  start({});  // each attempt finds a broken box

  watch("a");

  Job job = wait(queue_.find("a")).value();
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_THAT(job.failure, HasSubstr("The program is not the cause"));
  EXPECT_EQ(executor_->commands.size(), 3u);
}

TEST_F(WorkerTest, FailsWhatCanNeverBeRunAtOnce) {
  add("gone", R"({"language":"cobol","code":"x"})");
  add("broken", "no JSON");
  add("odd", "{}", "coffee");
  std::vector<std::unique_ptr<JobWatch>> watches;
  for (const char* id : {"gone", "broken", "odd"}) watches.push_back(queue_.watch(id));
  start({});

  for (auto& watch : watches) listen(*watch);

  EXPECT_THAT(wait(queue_.find("gone")).value().failure, HasSubstr("'cobol'"));
  EXPECT_THAT(wait(queue_.find("broken")).value().failure, HasSubstr("no JSON object"));
  EXPECT_THAT(wait(queue_.find("odd")).value().failure, HasSubstr("'coffee' is no kind of job"));
  EXPECT_TRUE(executor_->commands.empty());
}

TEST_F(WorkerTest, StopsARunThatIsCancelled) {
  add("a");
  start({{.out = "never"}});
  executor_->before = [this](const Command&) -> Task<> {
    EXPECT_EQ(co_await queue_.cancel("a"), Cancelled::done);
    co_await sleep_for(std::chrono::hours(1));
  };

  watch("a");

  EXPECT_TRUE(wait(queue_.find("a")).value().cancelled);
}

TEST_F(WorkerTest, HandsBackWhatRunsWhenItMustStop) {
  add("a");
  start({{.out = "never"}});
  Latch running;
  executor_->before = [&](const Command&) -> Task<> {
    running.open();
    co_await sleep_for(std::chrono::hours(1));
  };
  wait(running.wait());
  wait(worker_->stop(std::chrono::milliseconds(0)));

  Job job = wait(queue_.find("a")).value();
  EXPECT_THAT(job.state, testing::AnyOf(JobState::queued, JobState::delayed));
}

TEST_F(WorkerTest, CountsWhatEnded) {
  add("a");
  start({{.exit_code = 1}});

  watch("a");
  stop();

  EXPECT_THAT(
      prometheus::TextSerializer().Serialize(registry_.Collect()),
      HasSubstr(R"(codevault_jobs_ended_total{language="python",status="runtime_error"} 1)"));
}

class LiveOutputTest : public testing::Test {
 protected:
  asio::io_context context_;
  std::vector<std::string> told_;
  std::shared_ptr<LiveOutput> output_ = std::make_shared<LiveOutput>(
      context_.get_executor(), [this](std::string event) { told_.push_back(event); });
};

TEST_F(LiveOutputTest, TellsWholeCharactersInOrder) {
  output_->write(Stream::out, "a\xE2\x82");
  output_->write(Stream::err, "!");
  output_->write(Stream::out, "\xAC");
  output_->finish();

  EXPECT_THAT(told_,
              ElementsAre(R"({"stream":"stdout","text":"a"})", R"({"stream":"stderr","text":"!"})",
                          "{\"stream\":\"stdout\",\"text\":\"\u20ac\"}"));
}

TEST_F(LiveOutputTest, TellsWhatIsNotTextAsBase64) {
  output_->write(Stream::out, "\xFF\x00");
  output_->finish();

  EXPECT_THAT(told_, ElementsAre(R"({"stream":"stdout","base64":")" + to_base64("\xFF") + "\"}"));
}

// A problem with one sample that answers "3" and one secret test that answers "10".
class PracticeTest : public WorkerTest {
 protected:
  PracticeTest() {
    import();
    UserRecord ann{.id = "ann", .name = "ann"};
    wait(stores_->accounts().add_user(std::move(ann)));
  }

  void import() {
    wait(problems_.import(package_.folder(), "imported", std::chrono::milliseconds(1000)));
  }
  void add_practice(const std::string& id, const std::string& more) {
    NewJob job{.id = id, .name = "practice", .tenant = tenant_of_user("ann")};
    job.data = R"({"problemId":"sum","language":"python","code":"x",)" + more + "}";
    wait(queue_.add(std::move(job)));
  }
  json::value result_of(const std::string& id) {
    return json::parse(wait(queue_.find(id)).value().result);
  }

  TestPackage package_;
};

TEST_F(PracticeTest, JudgesASubmissionAndRecordsIt) {
  add_practice("a", R"("action":"submit")");
  start({{.out = "3\n"}, {.out = "11\n"}});

  std::vector<JobEvent> events = watch("a");

  json::value result = result_of("a");
  EXPECT_EQ(result.at("verdict"), "wrong_answer");
  EXPECT_EQ(result.at("passed"), 1);
  EXPECT_EQ(result.at("submissionId"), "a");
  EXPECT_EQ(result.at("tests").at(0).at("stdout"), "3\n");
  EXPECT_FALSE(result.at("tests").at(1).as_object().contains("stdout"));
  RunRecord record = wait(stores_->runs().find_run("a")).value();
  EXPECT_EQ(record.status, "wrong_answer");
  EXPECT_EQ(record.problem, "sum");
  EXPECT_TRUE(record.submission);
  SubmissionRecord row = wait(stores_->submissions().find_submission("a"))->row;
  EXPECT_EQ(row.figures.passed, 1u);
  EXPECT_EQ(row.figures.total, 2u);
  EXPECT_EQ(row.figures.code_size, 1u);
  std::vector<std::string> rows;
  for (const JobEvent& event : events) {
    if (event.name == "test") rows.push_back(event.data);
  }
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(json::parse(rows[1]).at("name"), "secret/1");
}

TEST_F(PracticeTest, CountsASubmissionWithAPartOfTheScoreAsTried) {
  package_.write("problem.yaml", "name: Sum\ntype: scoring\n");
  package_.write("data/testdata.yaml", "grader_flags: always_accept\non_reject: continue\n");
  import();
  add_practice("a", R"("action":"submit")");
  start({{.out = "3\n"}, {.out = "11\n"}});

  watch("a");

  EXPECT_EQ(result_of("a").at("verdict"), "partially_accepted");
  EXPECT_EQ(result_of("a").at("score"), 1);
  EXPECT_FALSE(wait(stores_->submissions().has_solved("ann", "sum")));
  EXPECT_EQ(wait(stores_->submissions().progress_of("ann", {})).standings.at(0).tally.accepted, 0u);
}

TEST_F(PracticeTest, RecordsASubmissionThatCannotBeJudged) {
  wait(stores_->problems().remove_problem("sum"));
  add_practice("a", R"("action":"submit")");
  start({});

  watch("a");

  WholeSubmission found = wait(stores_->submissions().find_submission("a")).value();
  EXPECT_EQ(found.row.status, "failed");
  EXPECT_EQ(found.row.problem, "sum");
  EXPECT_THAT(found.result, HasSubstr("no problem"));
}

TEST_F(PracticeTest, JudgesAgainBesideWhatStands) {
  RunRecord before{.job_id = "a", .tenant = tenant_of_user("ann"), .language = "python"};
  before.program = R"({"problemId":"sum","language":"python","code":"x","action":"submit"})";
  before.status = "wrong_answer";
  before.problem = "sum";
  before.submission = true;
  for (const char* id : {"a", "b"}) {
    before.job_id = id;
    wait(stores_->runs().record_run(before));
  }
  RejudgeRecord rejudge{.id = "again", .problem = "sum", .by = "root"};
  EXPECT_EQ(wait(stores_->rejudges().add_rejudge(rejudge, {})), 2u);
  auto watch = queue_.watch(job_of_rejudge("again"));  // nobody added that job yet
  start({{.out = "3\n"}, {.out = "10\n"}, {.out = "4\n"}});

  listen(*watch);

  EXPECT_EQ(wait(stores_->rejudges().find_rejudge("again"))->state, RejudgeRecord::State::ready);
  auto changes = wait(stores_->rejudges().changes_of("again"));
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].after, "accepted");
  EXPECT_EQ(wait(stores_->submissions().find_submission("a"))->row.status, "wrong_answer");
}

TEST_F(PracticeTest, RunsTheSamplesOnly) {
  add_practice("a", R"("action":"run")");
  start({{.out = "3\n"}});

  watch("a");

  EXPECT_EQ(result_of("a").at("verdict"), "accepted");
  EXPECT_EQ(result_of("a").at("total"), 1);
  EXPECT_FALSE(wait(stores_->runs().find_run("a")).value().submission);
}

TEST_F(PracticeTest, RunsAnInputOfTheUsersOwn) {
  add_practice("a", R"("action":"run","input":"9 9")");
  start({{.out = "18\n"}});

  watch("a");

  EXPECT_TRUE(result_of("a").at("verdict").is_null());
  EXPECT_EQ(result_of("a").at("tests").at(0).at("stdout"), "18\n");
  EXPECT_EQ(contents_of(executor_->commands.at(0).input), "9 9");
}

TEST_F(PracticeTest, FailsAJobForAProblemThatIsGone) {
  add_practice("a", R"("action":"run")");
  wait(stores_->problems().remove_problem("sum"));
  start({});

  watch("a");

  EXPECT_THAT(wait(queue_.find("a")).value().failure, HasSubstr("'problemId' names no problem"));
}

TEST_F(PracticeTest, NeverBlamesTheSubmitterForAValidatorThatBreaks) {
  package_.write("problem.yaml", "name: Sum\nvalidation: custom\n");
  package_.write("output_validators/check.py", "x\n");
  import();
  add_practice("a", R"("action":"submit")");
  Execution broken{.exit_code = 1, .err = "secret words"};
  start({{.out = "3"}, broken, {.out = "3"}, broken, {.out = "3"}, broken});

  watch("a");

  Job job = wait(queue_.find("a")).value();
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_THAT(job.failure, HasSubstr("The program is not the cause"));
  EXPECT_THAT(job.failure, Not(HasSubstr("secret words")));
}

TEST_F(WorkerTest, TellsAgainWhatWasRecordedBeforeAWorkerDied) {
  add("a");
  TakenJob taken = wait(queue_.take("a worker that dies"));
  RunRecord record{.job_id = "a", .status = "ok", .result = R"({"stdout":"first"})"};
  wait(stores_->runs().record_run(record));
  wait(queue_.hand_back(taken, std::chrono::milliseconds(0), ""));
  start({{.out = "second"}});

  watch("a");

  EXPECT_EQ(json::parse(wait(queue_.find("a")).value().result).at("stdout"), "first");
  EXPECT_TRUE(executor_->commands.empty());
}

TEST_F(WorkerTest, VerifiesAProblemAndKeepsTheLimitItMeasured) {
  TestPackage package;
  package.make_modern("name: Sum\n");
  wait(problems_.import_new(package.folder()));
  start({{.out = "3\n"}, {.out = "10\n", .cpu_time = std::chrono::milliseconds(700)}});
  add("v", R"({"problemId":"sum"})", "verify");

  std::vector<JobEvent> events = watch("v");

  json::value row;
  for (const JobEvent& event : events) {
    if (event.name == "verify") row = json::parse(event.data);
  }
  EXPECT_EQ(row.at("submission"), "submissions/accepted/sum.py");
  EXPECT_EQ(row.at("promise"), "accepted");
  EXPECT_EQ(row.at("verdict"), "accepted");
  EXPECT_EQ(row.at("kept"), true);
  EXPECT_EQ(row.at("done"), 1);
  EXPECT_EQ(row.at("total"), 1);
  json::value result = json::parse(events.back().data);
  EXPECT_EQ(result.at("ok"), true);
  EXPECT_EQ(result.at("timeLimit"), 2000);
  EXPECT_EQ(wait(problems_.record("sum")).time_limit_ms, 2000u);
  stop();
}

TEST_F(WorkerTest, SaysWhyAProblemCannotBeVerified) {
  start({});
  add("v", R"({"problemId":"gone"})", "verify");

  EXPECT_THAT(watch("v").back().data, HasSubstr("cannot be verified"));
  stop();
}

TEST_F(WorkerTest, KeepsNoRecordOfAProgramThatItFormatted) {
  add("f", R"({"language":"tidied","code":"x"})", "format");
  start({{.out = "x;\n"}});

  EXPECT_EQ(watch("f").back().data, R"({"code":"x;\n"})");
  EXPECT_FALSE(wait(stores_->runs().find_run("f")));
}

TEST_F(WorkerTest, RefusesToFormatWhatHasNoFormatter) {
  start({});
  add("f", R"({"language":"python","code":"x"})", "format");

  EXPECT_THAT(watch("f").back().data, HasSubstr("no formatter"));
  stop();
}

}  // namespace
}  // namespace codevault
