package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(in, &n)
	rows := make([]string, n)
	for i := range rows {
		fmt.Fscan(in, &rows[i])
	}

	// Ring by ring from the outside. Step i along the upper side, away from the left corner, goes
	// together with step i along each of the other sides.
	replaced := 0
	for ring := 0; ring < n/2; ring++ {
		far := n - 1 - ring
		for i := 0; i < far-ring; i++ {
			count := map[byte]int{}
			most := 0
			for _, colour := range []byte{
				rows[ring][ring+i], rows[ring+i][far], rows[far][far-i], rows[far-i][ring],
			} {
				count[colour]++
				if count[colour] > most {
					most = count[colour]
				}
			}
			replaced += 4 - most
		}
	}
	fmt.Println(replaced)
}
