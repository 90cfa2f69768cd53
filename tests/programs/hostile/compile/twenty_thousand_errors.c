// expect: compile_error
// What the compiler has to say about this is many times as long.
#define TEN(x) x x x x x x x x x x
int main(void) { TEN(TEN(TEN(TEN(nothing(1 +;))))) }
