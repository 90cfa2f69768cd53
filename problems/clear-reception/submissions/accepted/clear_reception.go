// Asks from the root downwards: how much is a part worth if its village has a station or not, and
// its parent has one or not? Each answer is computed once.
package main

import (
	"bufio"
	"fmt"
	"os"
)

var (
	value []int
	roads [][]int
	known [][4]int // -1: not yet
)

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func larger(a, b int) int {
	if a > b {
		return a
	}
	return b
}

// worth returns the best value of everything from the village downwards.
func worth(village, parent int, station, above bool) int {
	question := 2*bit(station) + bit(above)
	if known[village][question] >= 0 {
		return known[village][question]
	}
	sum, gain := 0, 0
	if station {
		sum = value[village]
	}
	for _, child := range roads[village] {
		if child == parent {
			continue
		}
		without := worth(child, village, false, station)
		sum += without
		if !above { // one child may have a station
			gain = larger(gain, worth(child, village, true, station)-without)
		}
	}
	known[village][question] = sum + gain
	return sum + gain
}

func main() {
	input := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(input, &n)
	value = make([]int, n)
	roads = make([][]int, n)
	known = make([][4]int, n)
	for i := range value {
		fmt.Fscan(input, &value[i])
		known[i] = [4]int{-1, -1, -1, -1}
	}
	for i := 1; i < n; i++ {
		var a, b int
		fmt.Fscan(input, &a, &b)
		roads[a-1] = append(roads[a-1], b-1)
		roads[b-1] = append(roads[b-1], a-1)
	}
	fmt.Println(larger(worth(0, -1, false, false), worth(0, -1, true, false)))
}
