// expect: compile_error
package foo

func Twice(n int) int { return 2 * n }
