// expect: compile_error compile_lacks="root:"
#pragma GCC pch_preprocess "/etc/shadow"
#if __has_include("/etc/shadow")
int shadow_is_there = "it is" + 1.0;
#endif
int main(void) { return missing; }
