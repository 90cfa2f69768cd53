int main() { return nothing_like_this; }
