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

	floor, last, way, turns := 0, 0, 0, 0
	for i := 0; i < n; i++ {
		var stop int
		fmt.Fscan(input, &stop)
		journey := stop - floor
		if journey == 0 {
			continue
		}
		if journey < 0 {
			way -= journey
		} else {
			way += journey
		}
		// Journeys in opposite directions have opposite signs.
		if journey*last < 0 {
			turns++
		}
		last = journey
		floor = stop
	}
	fmt.Println(way, turns)
}
