package main

import "fmt"

func main() {
	var apples, size int64
	fmt.Scan(&apples, &size)

	crates := apples / size
	if apples%size != 0 {
		crates++
	}
	// All crates but the last are full.
	fmt.Println(crates, apples-(crates-1)*size)
}
