package main

import (
	"bufio"
	"fmt"
	"os"
)

var input = bufio.NewReader(os.Stdin)

func better(a, b int) int {
	fmt.Println("?", a, b)
	var answer int
	fmt.Fscan(input, &answer)
	return answer
}

func main() {
	var n int
	fmt.Fscan(input, &n)

	// Print the best and the second best: fmt.Println("!", best, second)
}
