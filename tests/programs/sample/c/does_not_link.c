// expect: compile_error compile_has="undefined reference"
int missing(void);

int main(void) { return missing(); }
