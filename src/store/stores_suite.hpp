#pragma once

#include <functional>

#include "base/error.hpp"
#include "store/stores_fixture.hpp"

// The tests that all Stores must pass. A test program instantiates it with functions that open one.
namespace codevault {

using OpenStores = std::function<std::unique_ptr<Stores>(StoreSettings)>;

class StoresSuite : public StoresFixture, public testing::WithParamInterface<OpenStores> {
 protected:
  std::unique_ptr<Stores> open() override { return GetParam()(settings_); }
};

TEST_P(StoresSuite, FindsARunAlsoWhenItIsOpenedAgain) {
  RunRecord run = run_of("a");
  EXPECT_TRUE(record(run));
  EXPECT_FALSE(knows("b"));
  stores_.reset();

  RunRecord found = wait_for(runs().find_run("a")).value();

  EXPECT_EQ(found.job_id, "a");
  EXPECT_EQ(found.tenant, run.tenant);
  EXPECT_EQ(found.language, run.language);
  EXPECT_EQ(found.program, run.program);
  EXPECT_EQ(found.status, run.status);
  EXPECT_EQ(found.result, run.result);
  EXPECT_EQ(found.created, run.created);
  EXPECT_EQ(found.finished, run.finished);
}

TEST_P(StoresSuite, RecordsARunOnceAndKeepsTheFirst) {
  std::unique_ptr<Stores> other = open();
  EXPECT_TRUE(record(run_of("a")));
  RunRecord again = run_of("a");
  again.status = "failed";

  EXPECT_FALSE(record(again));
  EXPECT_FALSE(wait_for(other->runs().record_run(again)));

  EXPECT_EQ(wait_for(runs().find_run("a"))->status, "ok");
}

TEST_P(StoresSuite, AnswersWhileItIsWell) { wait_for(stores().ping()); }

TEST_P(StoresSuite, KeepsAProblemInPlaceOfTheOneBefore) {
  std::string bytes("\0\xff", 2);
  ProblemRecord first = problem("new");
  first.files = {{"a.in", "x"}, {"b.in", "y"}};
  first.facts = {.languages = {"cpp"}, .code_limit = 7, .dialogue = true, .samples = 2};
  EXPECT_THAT(keep(first, std::nullopt), testing::ElementsAre("x", "y"));
  EXPECT_THAT(keep(first, std::nullopt, {{"x", make_blob(bytes)}}), testing::ElementsAre("y"));
  EXPECT_FALSE(wait_for(problems().find_problem("new")).has_value());

  EXPECT_THAT(keep(first, std::nullopt, {{"x", make_blob(bytes)}, {"y", make_blob("why")}}),
              testing::IsEmpty());
  EXPECT_EQ(contents_of(wait_for(problems().problem_file("x"))), bytes);
  EXPECT_EQ(find_problem("new").facts->languages, first.facts->languages);
  EXPECT_EQ(find_problem("new").facts->code_limit, 7u);
  EXPECT_TRUE(find_problem("new").facts->dialogue);
  EXPECT_EQ(find_problem("new").facts->samples, 2u);

  ProblemRecord second = problem("new", "2");
  second.files = {{"b.in", "y"}};
  EXPECT_THAT(keep(second, first), testing::IsEmpty());

  EXPECT_EQ(find_problem("new").digest, "2");
  EXPECT_FALSE(find_problem("new").facts.has_value());
  ASSERT_EQ(find_problem("new").files.size(), 1u);
  EXPECT_EQ(find_problem("new").files[0].path, "b.in");
  EXPECT_EQ(wait_for(problems().problems()).size(), 3u);
  EXPECT_TRUE(wait_for(problems().remove_problem("new")));
  EXPECT_FALSE(wait_for(problems().remove_problem("new")));
  EXPECT_THAT([&] { wait_for(problems().problem_file("z")); },
              testing::Throws<Error>(testing::Property(&Error::kind, ErrorKind::unavailable)));
}

TEST_P(StoresSuite, RefusesAChangeToAProblemThatIsNotWhatItWas) {
  auto conflict = testing::Throws<Error>(testing::Property(&Error::kind, ErrorKind::conflict));
  ProblemRecord first = find_problem("sum");
  EXPECT_THAT([&] { keep(problem("sum", "2"), std::nullopt); }, conflict);
  EXPECT_THAT([&] { keep(problem("none", "2"), first); }, conflict);

  ProblemRecord measured = first;
  measured.time_limit_ms = 2000;
  keep(measured, first);
  EXPECT_THAT([&] { keep(problem("sum", "2"), first); }, conflict);
  keep(problem("sum", "2"), measured);
  EXPECT_THAT([&] { keep(problem("sum", "3"), measured); }, conflict);

  EXPECT_EQ(find_problem("sum").digest, "2");
}

TEST_P(StoresSuite, LeavesAProblemHiddenThatIsChanged) {
  ProblemRecord before = find_problem("sum");
  EXPECT_TRUE(wait_for(problems().hide_problem("sum", true)));
  EXPECT_FALSE(wait_for(problems().hide_problem("none", true)));

  keep(problem("sum", "2"), before);

  EXPECT_TRUE(find_problem("sum").hidden);
}

TEST_P(StoresSuite, GivesANameOnceWhateverItsCase) {
  UserRecord other{.id = "other", .name = "ANN"};
  EXPECT_FALSE(wait_for(accounts().add_user(other)));
  EXPECT_EQ(wait_for(accounts().find_user_by_name("aNn"))->id, "ann");
}

TEST_P(StoresSuite, ListsUsersPageByPage) {
  add_user("Bobby");
  add_user("cyd");
  auto names = [&](const char* search, const char* after, std::size_t limit) {
    std::vector<std::string> found;
    for (const UserRecord& user : wait_for(accounts().users(search, after, limit))) {
      found.push_back(user.name);
    }
    return found;
  };

  EXPECT_THAT(names("", "", 2), testing::ElementsAre("ann", "bob"));
  EXPECT_THAT(names("", "bob", 9), testing::ElementsAre("Bobby", "cyd"));
  EXPECT_THAT(names("BOB", "", 9), testing::ElementsAre("bob", "Bobby"));
}

TEST_P(StoresSuite, KeepsOneAdmin) {
  add_user("root", Role::admin);
  EXPECT_FALSE(wait_for(accounts().change_user("root", Role::user, std::nullopt)));
  EXPECT_FALSE(wait_for(accounts().change_user("root", std::nullopt, true)));
  EXPECT_FALSE(wait_for(accounts().remove_user("root")));

  add_user("other", Role::admin);
  EXPECT_TRUE(wait_for(accounts().change_user("root", Role::user, std::nullopt)));
  EXPECT_FALSE(wait_for(accounts().remove_user("other")));
}

TEST_P(StoresSuite, EndsTheSessionsOfAUserWithANewPasswordAndOfOneWhoIsDisabled) {
  EXPECT_TRUE(add_session("ann", "a"));
  EXPECT_TRUE(add_session("bob", "b"));
  EXPECT_TRUE(knows_session("a"));

  wait_for(accounts().set_password("ann", "another hash"));
  wait_for(accounts().change_user("bob", std::nullopt, true));

  EXPECT_FALSE(knows_session("a"));
  EXPECT_FALSE(knows_session("b"));
  EXPECT_FALSE(add_session("ann", "c"));  // by the password before
  EXPECT_FALSE(add_session("bob", "d"));
  wait_for(accounts().change_user("bob", std::nullopt, false));
  EXPECT_FALSE(knows_session("b"));
}

TEST_P(StoresSuite, ListsASubmissionFromTheMomentItWasAccepted) {
  note(submission("a"));
  EXPECT_EQ(find("a")->row.status, "");
  EXPECT_FALSE(wait_for(runs().find_run("a")).has_value());  // it has not ended

  EXPECT_TRUE(judge(submission("a"), "wrong_answer"));
  EXPECT_FALSE(judge(submission("a"), "accepted"));

  WholeSubmission found = find("a").value();
  EXPECT_EQ(found.row.status, "wrong_answer");
  EXPECT_EQ(found.row.user_name, "ann");
  EXPECT_EQ(found.row.figures.passed, 2u);
  EXPECT_EQ(found.row.figures.score, 2.5);
  EXPECT_EQ(found.row.figures.cpu_time, std::chrono::microseconds(10));
  EXPECT_EQ(found.program, R"({"code":"1"})");
  EXPECT_EQ(found.result, R"({"verdict":"wrong_answer"})");
  EXPECT_EQ(wait_for(runs().find_run("a"))->status, "wrong_answer");
}

TEST_P(StoresSuite, TakesASubmissionThatIsJudgedBeforeItIsNoted) {
  judge(submission("a"), "accepted");
  note(submission("a"));

  EXPECT_EQ(find("a")->row.status, "accepted");
}

TEST_P(StoresSuite, EndsASubmissionOnce) {
  note(submission("a"));
  close("a", "cancelled", "It was \"cancelled\".");
  close("a", "failed", "Other.");

  EXPECT_EQ(find("a")->row.status, "cancelled");
  EXPECT_EQ(find("a")->result, R"("It was \"cancelled\".")");
  EXPECT_FALSE(judge(submission("a"), "accepted"));
  EXPECT_THAT(progress("ann").standings, testing::IsEmpty());
}

TEST_P(StoresSuite, ListsSubmissionsNewestFirstByEveryFilter) {
  judge(submission("a"), "accepted");
  clock_->advance(std::chrono::hours(1));
  RunRecord python = submission("b", "bob", "product");
  python.language = "python";
  judge(python, "wrong_answer");
  Date later = clock_->date();
  note(submission("c"));

  EXPECT_THAT(ids({}), testing::ElementsAre("c", "b", "a"));
  EXPECT_THAT(ids({.user = "ann"}), testing::ElementsAre("c", "a"));
  EXPECT_THAT(ids({.problem = "product"}), testing::ElementsAre("b"));
  EXPECT_THAT(ids({.status = "accepted"}), testing::ElementsAre("a"));
  EXPECT_THAT(ids({.language = "python"}), testing::ElementsAre("b"));
  EXPECT_THAT(ids({.from = later}), testing::ElementsAre("c", "b"));
  EXPECT_THAT(ids({.to = later}), testing::ElementsAre("a"));
  EXPECT_THAT(ids({}, find("c")->row.number, 1), testing::ElementsAre("b"));
}

TEST_P(StoresSuite, SharesASubmissionByOneLinkUntilThatIsWithdrawn) {
  judge(submission("a"), "accepted");

  EXPECT_EQ(wait_for(submissions().share_submission("a", "x")), "x");
  EXPECT_EQ(wait_for(submissions().share_submission("a", "y")), "x");
  EXPECT_EQ(wait_for(submissions().find_shared_submission("x"))->row.job_id, "a");

  EXPECT_EQ(wait_for(submissions().share_submission("a", "")), "");
  EXPECT_FALSE(wait_for(submissions().find_shared_submission("x")).has_value());
  EXPECT_THROW(wait_for(submissions().share_submission("nothing", "x")), Error);
}

TEST_P(StoresSuite, KnowsHowManyTookLonger) {
  judge(submission("a"), "accepted", std::chrono::microseconds(10));
  EXPECT_EQ(wait_for(submissions().rivals_of(find("a")->row)).total, 0u);
  judge(submission("b", "bob"), "accepted", std::chrono::microseconds(20));
  judge(submission("c", "bob"), "accepted", std::chrono::microseconds(5));
  judge(submission("d", "bob"), "wrong_answer", std::chrono::microseconds(30));

  Rivals rivals = wait_for(submissions().rivals_of(find("a")->row));
  EXPECT_EQ(rivals.total, 2u);
  EXPECT_EQ(rivals.slower, 1u);
  EXPECT_EQ(rivals.step, std::chrono::microseconds(2));
  ASSERT_EQ(rivals.counts.size(), 20u);
  EXPECT_EQ(rivals.counts[2], 1u);
  EXPECT_EQ(rivals.counts[5], 1u);
  EXPECT_EQ(rivals.counts[10], 1u);
}

TEST_P(StoresSuite, KeepsWhatAUserNotesAboutProblemsUntilTheUserIsGone) {
  wait_for(submissions().mark_problem("ann", {"sum", true, ""}));
  wait_for(submissions().mark_problem("ann", {"maze", false, "Breadth first."}));
  wait_for(submissions().mark_problem("ann", {"sum", true, "Mind overflow."}));
  auto marks = wait_for(submissions().marks_of("ann"));
  ASSERT_EQ(marks.size(), 2u);
  EXPECT_EQ(marks[0].note, "Breadth first.");
  EXPECT_TRUE(marks[1].bookmarked);
  EXPECT_EQ(marks[1].note, "Mind overflow.");
  EXPECT_TRUE(wait_for(submissions().marks_of("bob")).empty());

  wait_for(submissions().mark_problem("ann", {"sum", false, ""}));
  EXPECT_EQ(wait_for(submissions().marks_of("ann")).size(), 1u);
  EXPECT_TRUE(wait_for(accounts().remove_user("ann")));
  EXPECT_TRUE(wait_for(submissions().marks_of("ann")).empty());
}

TEST_P(StoresSuite, CountsDaysByTheClockAskedFor) {
  judge(submission("a"), "accepted");
  auto day = [&](std::chrono::minutes east) {
    return wait_for(submissions().progress_of("ann", east)).days.begin()->first;
  };
  auto today = day({});
  std::chrono::minutes left =
      std::chrono::floor<std::chrono::minutes>(today + std::chrono::days(1) - clock_->date());

  EXPECT_EQ(day(left - std::chrono::minutes(1)), today);
  EXPECT_EQ(day(left + std::chrono::minutes(1)), today + std::chrono::days(1));
}

TEST_P(StoresSuite, CountsSubmissionsByProblemDayAndLanguage) {
  Date first = clock_->date();
  judge(submission("a"), "wrong_answer");
  clock_->advance(std::chrono::hours(24));
  Date second = clock_->date();
  judge(submission("b"), "accepted");
  judge(submission("c"), "accepted");
  note(submission("waits"));
  judge(submission("d"), "failed");

  UserProgress found = progress("ann");

  ASSERT_EQ(found.standings.size(), 1u);
  EXPECT_EQ(found.standings[0].problem, "sum");
  EXPECT_EQ(found.standings[0].tally.submissions, 3u);
  EXPECT_EQ(found.standings[0].tally.accepted, 2u);
  EXPECT_EQ(found.standings[0].first_submission, first);
  EXPECT_EQ(found.standings[0].first_accepted, second);
  EXPECT_THAT(found.days,
              testing::ElementsAre(testing::Pair(std::chrono::floor<std::chrono::days>(first),
                                                 testing::Field(&Tally::submissions, 1u)),
                                   testing::Pair(std::chrono::floor<std::chrono::days>(second),
                                                 testing::Field(&Tally::submissions, 2u))));
  EXPECT_THAT(found.languages,
              testing::ElementsAre(testing::Pair("cpp", testing::Field(&Tally::accepted, 2u))));
  judge(submission("e", "bob"), "accepted");
  ProblemTally tally = wait_for(submissions().problem_tallies()).at("sum");
  EXPECT_EQ(tally.tally.submissions, 4u);
  EXPECT_EQ(tally.solvers, 2u);
}

TEST_P(StoresSuite, RanksUsersByWhatTheySolved) {
  add_problem("secret", true);
  judge(submission("a", "ann"), "accepted");
  judge(submission("b", "ann", "secret"), "accepted");
  clock_->advance(std::chrono::hours(1));
  Date later = clock_->date();
  judge(submission("c", "bob"), "wrong_answer");
  judge(submission("d", "bob"), "accepted");
  EXPECT_THAT(leaders(), testing::ElementsAre("1 ann 1/1", "1 bob 1/2"));

  judge(submission("e", "bob", "product"), "accepted");

  EXPECT_THAT(leaders(), testing::ElementsAre("1 bob 2/3", "2 ann 1/1"));
  EXPECT_THAT(leaders(later), testing::ElementsAre("1 bob 2/3"));
  EXPECT_THAT(leaders({}, 1, "ann"), testing::ElementsAre("1 bob 2/3", "2 ann 1/1"));
  EXPECT_THAT(leaders({}, 1), testing::ElementsAre("1 bob 2/3"));
}

TEST_P(StoresSuite, RemovesAUserWithEverythingOfTheirs) {
  judge(submission("a"), "accepted");
  note(submission("b"));
  record(run_of("run", tenant_of_user("ann")));
  judge(submission("other", "bob"), "accepted");
  add_session("ann", "s");
  wait_for(accounts().add_token({.id = "t", .user = "ann", .secret = "t"}));
  EXPECT_EQ(wait_for(accounts().find_token("t", clock_->date()))->user.name, "ann");

  EXPECT_TRUE(wait_for(accounts().remove_user("ann")));
  EXPECT_FALSE(wait_for(accounts().remove_user("ann")));

  EXPECT_FALSE(knows_session("s"));
  EXPECT_THAT(wait_for(accounts().tokens_of("ann")), testing::IsEmpty());
  EXPECT_FALSE(knows("run"));
  EXPECT_TRUE(knows("other"));
  EXPECT_FALSE(find("a").has_value());
  EXPECT_THAT(progress("ann").standings, testing::IsEmpty());
  EXPECT_FALSE(judge(submission("b"), "accepted"));  // it was still being judged
  EXPECT_FALSE(find("b").has_value());
  RunRecord trial{.job_id = "c", .tenant = tenant_of_user("ann")};
  EXPECT_FALSE(wait_for(runs().record_run(trial)));
}

TEST_P(StoresSuite, JudgesAgainAndChangesSubmissionsOnlyWhenThatIsApplied) {
  judge(submission("a"), "wrong_answer");
  judge(submission("b", "bob"), "accepted");
  judge(submission("c", "bob"), "accepted");
  judge(submission("other", "ann", "product"), "accepted");
  note(submission("waits"));
  RejudgeRecord rejudge{.id = "r", .problem = "sum", .by = "root", .created = clock_->date()};
  EXPECT_EQ(wait_for(rejudges().add_rejudge(rejudge, {.language = "java"})), 0u);
  EXPECT_THAT(wait_for(rejudges().rejudges()), testing::IsEmpty());

  EXPECT_EQ(wait_for(rejudges().add_rejudge(rejudge, {})), 3u);
  EXPECT_FALSE(wait_for(rejudges().apply_rejudge("r")));  // it is not ready
  std::map<std::string, std::string> verdicts{
      {"a", "accepted"}, {"b", "accepted"}, {"c", "failed"}};
  while (auto next = wait_for(rejudges().next_to_rejudge("r"))) {
    RunRecord run = submission(next->row.job_id);
    run.status = verdicts.at(run.job_id);
    run.result = R"({"again":true})";
    wait_for(rejudges().record_rejudged("r", run));
  }

  auto found = wait_for(rejudges().find_rejudge("r")).value();
  EXPECT_EQ(found.state, RejudgeRecord::State::ready);
  EXPECT_EQ(found.done, 3u);
  std::vector<RejudgeChange> changes = wait_for(rejudges().changes_of("r"));
  EXPECT_THAT(changes, testing::ElementsAre(testing::Field(&RejudgeChange::job_id, "a"),
                                            testing::Field(&RejudgeChange::job_id, "c")));
  EXPECT_EQ(changes[0].before, "wrong_answer");
  EXPECT_EQ(find("a")->row.status, "wrong_answer");

  EXPECT_TRUE(wait_for(rejudges().apply_rejudge("r")));
  EXPECT_FALSE(wait_for(rejudges().apply_rejudge("r")));
  EXPECT_FALSE(wait_for(rejudges().discard_rejudge("r")));

  std::vector<RejudgeChange> made = wait_for(rejudges().changes_of("r"));
  ASSERT_EQ(made.size(), 2u);  // still told
  EXPECT_EQ(made[0].before, "wrong_answer");
  EXPECT_EQ(find("a")->row.status, "accepted");
  EXPECT_EQ(find("a")->result, R"({"again":true})");
  EXPECT_EQ(find("c")->row.status, "accepted");  // a fault of ours changes nothing
  EXPECT_TRUE(progress("ann").standings[0].first_accepted.has_value());
  EXPECT_EQ(wait_for(submissions().recount()), 0u);
}

TEST_P(StoresSuite, KeepsSharedProgramsWhileThereIsRoom) {
  stores_.reset();
  settings_.max_size = 4'000;  // a quarter of it is for them
  wait_for(submissions().keep_snippet("x", R"({"code":"1"})", clock_->date()));
  wait_for(submissions().keep_snippet("x", R"({"code":"1"})", clock_->date()));

  EXPECT_EQ(wait_for(submissions().find_snippet("x"))->first, R"({"code":"1"})");
  EXPECT_FALSE(wait_for(submissions().find_snippet("y")).has_value());
  EXPECT_THROW(wait_for(submissions().keep_snippet("y", std::string(1'000, 'x'), {})), Error);
}

}  // namespace codevault
