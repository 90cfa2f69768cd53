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
	var k, m int
	fmt.Fscan(input, &k, &m)
	motifs := make([]string, m)
	for j := range motifs {
		fmt.Fscan(input, &motifs[j])
	}

	// Print the number of allowed melodies modulo 1000000007.
}
