package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(input, &n)
	values := make([]int, n)
	for j := range values {
		fmt.Fscan(input, &values[j])
	}
	for i := 0; i < n-1; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
	}

	// Print the greatest possible sum of the values of all stations.
}
