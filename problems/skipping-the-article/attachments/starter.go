package main

import (
	"bufio"
	"os"
	"strconv"
)

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Scan()
	n, _ := strconv.Atoi(input.Text())
	titles := make([]string, n)
	for j := range titles {
		input.Scan()
		titles[j] = input.Text()
	}

	// Print the titles in the order in which the books are to stand.
}
