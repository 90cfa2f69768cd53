package main

import (
	"bufio"
	"fmt"
	"os"
)

const kinds = 100001

func main() {
	input := bufio.NewReader(os.Stdin)
	var sizes [2]int
	fmt.Fscan(input, &sizes[0], &sizes[1])

	var copies [2][kinds]int
	for person, size := range sizes {
		for i := 0; i < size; i++ {
			var kind int
			fmt.Fscan(input, &kind)
			copies[person][kind]++
		}
	}

	var gifts [2]int
	for kind := 1; kind < kinds; kind++ {
		for person := range gifts {
			if copies[person][kind] >= 2 && copies[1-person][kind] == 0 {
				gifts[person]++
			}
		}
	}
	fmt.Println(min(gifts[0], gifts[1]))
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
