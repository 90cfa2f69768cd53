// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
package main

import "fmt"

func main() {
	sum, number := 0, 0
	for {
		if _, err := fmt.Scan(&number); err != nil {
			break
		}
		sum += number
	}
	fmt.Println(sum)
}
