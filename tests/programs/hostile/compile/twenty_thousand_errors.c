// expect: compile_error
// The compiler's messages are many times longer than the source.
#define TEN(x) x x x x x x x x x x
int main(void) { TEN(TEN(TEN(TEN(nothing(1 +;))))) }
