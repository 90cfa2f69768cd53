// As a flow: from the source through the row stretches and the column stretches to the sink, each
// edge with room for one. Dinic's algorithm finds the largest flow; the cells with flow get lamps.
package main

import (
	"bufio"
	"fmt"
	"os"
)

type edge struct {
	to, room int
	row, col int // of the cell, for an edge between stretches
}

type network struct {
	edges    []edge // edge i and its reverse i^1
	from     [][]int
	distance []int
	next     []int
}

func (n *network) add(from, to, row, col int) {
	n.from[from] = append(n.from[from], len(n.edges))
	n.edges = append(n.edges, edge{to, 1, row, col})
	n.from[to] = append(n.from[to], len(n.edges))
	n.edges = append(n.edges, edge{from, 0, row, col})
}

// layers notes how far each node is from the source, and returns whether the sink can be reached.
func (n *network) layers(source, sink int) bool {
	n.distance = make([]int, len(n.from))
	n.next = make([]int, len(n.from))
	n.distance[source] = 1
	queue := []int{source}
	for len(queue) > 0 {
		node := queue[0]
		queue = queue[1:]
		for _, e := range n.from[node] {
			to := n.edges[e].to
			if n.edges[e].room > 0 && n.distance[to] == 0 {
				n.distance[to] = n.distance[node] + 1
				queue = append(queue, to)
			}
		}
	}
	return n.distance[sink] > 0
}

func (n *network) push(node, sink int) bool {
	if node == sink {
		return true
	}
	for ; n.next[node] < len(n.from[node]); n.next[node]++ {
		e := n.from[node][n.next[node]]
		to := n.edges[e].to
		if n.edges[e].room > 0 && n.distance[to] == n.distance[node]+1 && n.push(to, sink) {
			n.edges[e].room--
			n.edges[e^1].room++
			return true
		}
	}
	return false
}

func main() {
	input := bufio.NewReader(os.Stdin)
	var rows, cols int
	fmt.Fscan(input, &rows, &cols)
	maze := make([]string, rows)
	for r := range maze {
		fmt.Fscan(input, &maze[r])
	}

	// Node 0 is the source, node 1 the sink; then come the stretches.
	n := &network{from: make([][]int, 2)}
	colAt := make([][]int, rows)
	for r := range colAt {
		colAt[r] = make([]int, cols)
	}
	stretch := func() int {
		n.from = append(n.from, nil)
		return len(n.from) - 1
	}
	for c := 0; c < cols; c++ {
		for r := 0; r < rows; r++ {
			if maze[r][c] == '#' {
				continue
			}
			if r > 0 && maze[r-1][c] == '.' {
				colAt[r][c] = colAt[r-1][c]
			} else {
				colAt[r][c] = stretch()
				n.add(colAt[r][c], 1, r, c)
			}
		}
	}
	for r := 0; r < rows; r++ {
		row := 0
		for c := 0; c < cols; c++ {
			if maze[r][c] == '#' {
				continue
			}
			if c == 0 || maze[r][c-1] == '#' {
				row = stretch()
				n.add(0, row, r, c)
			}
			n.add(row, colAt[r][c], r, c)
		}
	}
	for n.layers(0, 1) {
		for n.push(0, 1) {
		}
	}

	// An edge to or from a stretch that is still free stands for its first cell.
	var lamps []edge
	for i := 0; i < len(n.edges); i += 2 {
		e := n.edges[i]
		outer := e.to == 1 || n.edges[i^1].to == 0
		if outer == (e.room == 1) {
			lamps = append(lamps, e)
		}
	}
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	fmt.Fprintln(output, len(lamps))
	for _, lamp := range lamps {
		fmt.Fprintln(output, lamp.row+1, lamp.col+1)
	}
}
