// expect: ok stdout="equal\n"
package main

import (
	"fmt"
	"math/bits"
	"os"
	"runtime"
	"strconv"
	"strings"
)

func main() {
	status, _ := os.ReadFile("/proc/self/status")
	mask := strings.Fields(strings.Split(string(status), "Cpus_allowed:")[1])[0]
	allowed := 0
	for _, word := range strings.Split(mask, ",") {
		number, _ := strconv.ParseUint(word, 16, 32)
		allowed += bits.OnesCount64(number)
	}
	if runtime.NumCPU() == allowed {
		fmt.Println("equal")
	}
}
