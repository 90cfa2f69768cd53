#include <gmock/gmock.h>

#include "base/test_folder.hpp"
#include "judge/scripted_executor.hpp"
#include "problem/input_check.hpp"
#include "problem/output_check.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Language python() {
  Language language{.id = "python", .extensions = {".py"}, .source = "main.py"};
  language.run = Step{.argv = {"python3", "{source}", "{args}"}};
  return language;
}

Source program(const std::string& code) {
  return {.name = "input_validators/check.py",
          .language = "python",
          .main = "check.py",
          .files = {{.name = "check.py", .contents = make_blob(code)}}};
}

Execution ends_with(int code) { return {.exit_code = code, .err = "words"}; }

ValidatorTest validator_test(const std::string& name, std::optional<std::string> output,
                             bool valid) {
  ValidatorTest test{.test = {.name = name, .input = make_blob("1"), .answer = make_blob("3")},
                     .valid = valid};
  if (output) test.output = make_blob(*output);
  return test;
}

std::vector<std::string> sentences_of(const PackageFindings& findings) {
  std::vector<std::string> sentences;
  for (const PackageFinding& finding : findings) {
    sentences.push_back(to_string(finding.level) + " " + sentence_of(finding));
  }
  return sentences;
}

class ValidatorChecksTest : public testing::Test {
 protected:
  ValidatorChecksTest() {
    problem_.data.groups.push_back({.name = "secret", .tests = {{.name = "secret/1"}}});
  }

  std::vector<std::string> check_inputs(std::vector<Execution> script) {
    ScriptedExecutor executor(std::move(script));
    InputCheck check(executor, cache_, catalog_, problem_, watcher_, places_);
    return sentences_of(wait_for(check.run()));
  }
  std::vector<std::string> check_outputs(std::vector<Execution> script) {
    ScriptedExecutor executor(std::move(script));
    return sentences_of(wait_for(
        codevault::check_outputs(executor, cache_, catalog_, problem_, watcher_, places_)));
  }

  CompileCache cache_;
  Catalog catalog_{{python()}};
  VerifyWatcher watcher_;
  Places places_{1};
  Problem problem_;
};

TEST_F(ValidatorChecksTest, ExpectARefusalOfEachInvalidInput) {
  problem_.input_validators = {program("x")};
  problem_.validator_tests = {validator_test("invalid_input/1", std::nullopt, false),
                              validator_test("invalid_input/2", std::nullopt, false),
                              validator_test("invalid_input/3", std::nullopt, false)};

  EXPECT_THAT(
      check_inputs({ends_with(42), ends_with(43), ends_with(42), ends_with(1)}),
      ElementsAre(AllOf(HasSubstr("error 'data/invalid_input/2.in' is refused by no input")),
                  HasSubstr("error 'data/invalid_input/3.in' is refused by no input")));
}

TEST_F(ValidatorChecksTest, ExpectThatOneOfSeveralInputValidatorsRefuses) {
  problem_.input_validators = {program("x"), program("y")};
  problem_.validator_tests = {validator_test("invalid_input/1", std::nullopt, false)};

  EXPECT_THAT(check_inputs({ends_with(42), ends_with(42), ends_with(42), ends_with(43)}),
              IsEmpty());
}

TEST_F(ValidatorChecksTest, TellWhereNoValidatorCanRefuse) {
  problem_.validator_tests = {validator_test("invalid_input/1", std::nullopt, false)};

  EXPECT_THAT(check_inputs({}),
              ElementsAre(HasSubstr("warning 'data/invalid_input' was not tried")));
}

TEST_F(ValidatorChecksTest, TryTheInputsOfOutputsLikeOtherInputs) {
  problem_.input_validators = {program("x")};
  problem_.validator_tests = {validator_test("valid_output/1", "3", true)};

  EXPECT_THAT(check_inputs({ends_with(42), ends_with(43)}),
              ElementsAre("error 'data/valid_output/1.in' is refused by input_validators/check.py: "
                          "words"));
}

TEST_F(ValidatorChecksTest, KnowTheExitCodesOfTestlib) {
  problem_.input_validators = {program("#include \"testlib.h\"")};
  problem_.validator_tests = {validator_test("invalid_input/1", std::nullopt, false)};

  EXPECT_THAT(check_inputs({ends_with(0), ends_with(3)}), IsEmpty());
}

TEST_F(ValidatorChecksTest, HoldOutputsAgainstTheDefaultValidator) {
  problem_.validator_tests = {validator_test("valid_output/1", "3 \n", true),
                              validator_test("valid_output/2", "4", true),
                              validator_test("invalid_output/1", "4", false),
                              validator_test("invalid_output/2", "3", false)};

  EXPECT_THAT(check_outputs({}),
              ElementsAre(HasSubstr("'data/valid_output/2.out' is refused, and must be accepted: "),
                          "error 'data/invalid_output/2.out' is accepted, and must be refused"));
}

TEST_F(ValidatorChecksTest, HoldOutputsAgainstThePackagesOwnValidator) {
  problem_.validators = {program("x")};
  problem_.validator_tests = {validator_test("valid_output/1", "3", true),
                              validator_test("invalid_output/1", "4", false),
                              validator_test("invalid_output/2", "5", false)};

  EXPECT_THAT(check_outputs({ends_with(42), ends_with(42), ends_with(1)}),
              ElementsAre("error 'data/invalid_output/1.out' is accepted, and must be refused",
                          HasSubstr("'data/invalid_output/2.out' cannot be judged: ")));
}

TEST_F(ValidatorChecksTest, LeaveOutTheOutputsOfAnInteractiveProblem) {
  problem_.interactive = true;
  problem_.validators = {program("x")};
  problem_.validator_tests = {validator_test("valid_output/1", "3", true)};

  EXPECT_THAT(check_outputs({}), ElementsAre(HasSubstr("note 'data/valid_output/1.out' was not")));
}

}  // namespace
}  // namespace codevault
