package neo4jtest

import (
	"bytes"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// Proxy stands between a program and a server and makes trouble at a chosen point of the conversation: what a test needs
// in order to disturb a load in mid-batch without a clock.
type Proxy struct {
	// URI is where the program has to go.
	URI    string
	server *Server
	listen net.Listener
	sent   atomic.Int64
	delay  atomic.Int64

	mu    sync.Mutex
	conns map[net.Conn]bool
	at    int64
	do    func()
	lose  int
}

// NewProxy begins to pass connections on to the server.
func NewProxy(s *Server) (*Proxy, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	p := &Proxy{URI: fmt.Sprintf("bolt://%s", l.Addr()), server: s, listen: l, conns: map[net.Conn]bool{}}
	go p.accept()
	return p, nil
}

// Sent is the number of bytes that programs sent to the server so far.
func (p *Proxy) Sent() int64 { return p.sent.Load() }

// At has do called once, when so many bytes have come from programs since now, before they are passed on.
func (p *Proxy) At(bytes int64, do func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at, p.do = p.sent.Load()+bytes, do
}

// Delay holds back every piece of a conversation for a while.
func (p *Proxy) Delay(d time.Duration) { p.delay.Store(int64(d)) }

// LoseCommits lets the next n commits reach the server, and breaks the connection when the answer comes: the work is done
// and nobody hears of it. It gives the number of those that had not been lost before.
func (p *Proxy) LoseCommits(n int) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	left := p.lose
	p.lose = n
	return left
}

// Cut breaks all connections; new ones are accepted.
func (p *Proxy) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.conns {
		c.Close()
	}
}

// Close ends everything.
func (p *Proxy) Close() {
	p.listen.Close()
	p.Cut()
}

func (p *Proxy) accept() {
	for {
		in, err := p.listen.Accept()
		if err != nil {
			return
		}
		out, err := net.Dial("tcp", *p.server.address.Load())
		if err != nil {
			in.Close()
			continue
		}
		p.mu.Lock()
		p.conns[in], p.conns[out] = true, true
		p.mu.Unlock()
		var lost atomic.Bool // the answer that comes next does not arrive
		go p.pass(in, out, func(data []byte) bool { return p.count(data, &lost) })
		go p.pass(out, in, func([]byte) bool { return !lost.Load() })
	}
}

// pass copies one direction of a connection until it breaks, or until seen says so.
func (p *Proxy) pass(from, to net.Conn, seen func(data []byte) bool) {
	defer func() {
		from.Close()
		to.Close()
		p.mu.Lock()
		delete(p.conns, from)
		p.mu.Unlock()
	}()
	buf := make([]byte, 4096)
	for {
		n, err := from.Read(buf)
		if !seen(buf[:n]) {
			return
		}
		time.Sleep(time.Duration(p.delay.Load()))
		if n > 0 {
			if _, err := to.Write(buf[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// commit is the message that ends a transaction, as Bolt writes it.
var commit = []byte{0x00, 0x02, 0xb0, 0x12, 0x00, 0x00}

func (p *Proxy) count(data []byte, lost *atomic.Bool) bool {
	sum := p.sent.Add(int64(len(data)))
	p.mu.Lock()
	if p.lose > 0 && bytes.Contains(data, commit) {
		p.lose--
		lost.Store(true)
	}
	do := p.do
	if do == nil || sum < p.at {
		p.mu.Unlock()
		return true
	}
	p.do = nil
	p.mu.Unlock()
	do()
	return true
}
