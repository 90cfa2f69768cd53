package main

import (
	"bufio"
	"os"
	"strconv"
)

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Scan()
	name := input.Text()
	input.Scan()
	year, _ := strconv.Atoi(input.Text())
	_ = name // remove this line when name is used
	_ = year // remove this line when year is used

	// Print the label.
}
