package main

import "fmt"

func main() {
	var k, n int
	fmt.Scan(&k, &n)
	bill := 0
	for i := 0; i < k; i++ {
		var euros, cents int
		fmt.Scanf("%d.%d\n", &euros, &cents)
		bill += 100*euros + cents
	}

	share := bill / n
	if bill%n > 0 {
		share++
	}
	tip := n*share - bill
	fmt.Printf("%d.%02d %d.%02d\n", share/100, share%100, tip/100, tip%100)
}
