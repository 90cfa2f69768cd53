package main

import (
	"bufio"
	"fmt"
	"os"
)

// The states of a bed: watered, with a sprinkler, or waiting for one below.
const (
	watered = iota
	sprinkler
	thirsty
)

var (
	rows, columns int
	garden        []string
	power         [10]int
)

// Everything that matters of the cells before one are the last ones of each column; what the rest
// costs at least is found once for each such state, from the last cell to the first.
func main() {
	input := bufio.NewReader(os.Stdin)
	fmt.Fscan(input, &rows, &columns)
	garden = make([]string, rows)
	for r := range garden {
		fmt.Fscan(input, &garden[r])
	}
	power[0] = 1
	for c := 0; c < columns; c++ {
		power[c+1] = 3 * power[c]
	}

	const never = 1_000_000_000
	rest := make([]int, power[columns])
	for state := range rest {
		for c := 0; c < columns; c++ {
			if state/power[c]%3 == thirsty {
				rest[state] = never
			}
		}
	}
	for cell := rows*columns - 1; cell >= 0; cell-- {
		next := make([]int, power[columns])
		for state := range next {
			next[state] = least(rest, cell, state, never)
		}
		rest = next
	}
	fmt.Println(rest[0])
}

func least(rest []int, cell, state, never int) int {
	row, column := cell/columns, cell%columns
	above := state / power[column] % 3
	left := watered
	if column > 0 {
		left = state / power[column-1] % 3
	}
	without := state - above*power[column]
	best := never
	isBed := garden[row][column] != '#'
	if above != thirsty {
		dry := isBed && above != sprinkler && left != sprinkler
		if dry {
			best = rest[without+thirsty*power[column]]
		} else {
			best = rest[without+watered*power[column]]
		}
	}
	if isBed {
		quenched := without
		if left == thirsty {
			quenched -= thirsty * power[column-1]
		}
		cost := int(garden[row][column]-'0') + rest[quenched+sprinkler*power[column]]
		if cost < best {
			best = cost
		}
	}
	if best > never {
		return never
	}
	return best
}
