package e2e

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph/neo4jtest"
)

// Words that must not come out anywhere.
const (
	secret  = "geheim-7f3a9"
	changed = "anders-5c1d2"
)

// TestCredentials has a server with a password, and TLS with a certificate that nobody knows.
func TestCredentials(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	cert := certificate(t, filepath.Join(home, "certificates", "bolt"))
	s := start(t, neo4jtest.Setup{Home: home, Password: secret, TLS: true, Settings: []string{
		"server.bolt.tls_level=REQUIRED", "dbms.ssl.policy.bolt.enabled=true", "dbms.ssl.policy.bolt.base_directory=certificates/bolt",
		"dbms.ssl.policy.bolt.client_auth=NONE"}})
	address := strings.TrimPrefix(s.URI, "bolt+ssc://")
	_, port, _ := net.SplitHostPort(address)
	file := filepath.Join(t.TempDir(), "password")
	write(t, file, secret+"\n", 0o600)
	public := filepath.Join(t.TempDir(), "public")
	write(t, public, secret, 0o644)
	config := filepath.Join(t.TempDir(), "diplograph.yaml")
	write(t, config, "neo4j:\n  password: "+secret+"\n", 0o600)
	publicConfig := filepath.Join(t.TempDir(), "public.yaml")
	write(t, publicConfig, "neo4j:\n  password: "+secret+"\n", 0o644)
	none := "NEO4J_PASSWORD="
	for _, c := range []struct {
		name   string
		env    []string
		args   []string
		status int
		say    string
	}{
		{"certificate of its own", nil, nil, 0, ""},
		{"neo4j+ssc", []string{"NEO4J_URI=neo4j+ssc://" + address}, nil, 0, ""},
		{"bolt+s and nobody's certificate", []string{"NEO4J_URI=bolt+s://" + address}, nil, 2, "certificate"},
		{"neo4j+s and a certificate that is trusted", []string{"NEO4J_URI=neo4j+s://localhost:" + port, "SSL_CERT_FILE=" + cert}, nil, 0, ""},
		{"no TLS", []string{"NEO4J_URI=bolt://" + address}, nil, 2, address},
		{"wrong password", []string{"NEO4J_PASSWORD=" + changed}, nil, 2, "nauthorized"},
		{"no password", []string{none}, nil, 2, "NEO4J_PASSWORD_FILE"},
		{"password in a file", []string{none, "NEO4J_PASSWORD_FILE=" + file}, nil, 0, ""},
		{"password in a file that others can read", []string{none, "NEO4J_PASSWORD_FILE=" + public}, nil, 2, "chmod 600"},
		{"password in the configuration", []string{none}, []string{"--config", config}, 0, ""},
		{"password in a configuration that others can read", nil, []string{"--config", publicConfig}, 2, "chmod 600"},
		{"wrong database", []string{"NEO4J_DATABASE=nowhere"}, nil, 2, "nowhere"},
		{"password in the URI", []string{"NEO4J_URI=bolt+ssc://neo4j:" + secret + "@" + address}, nil, 2, "NEO4J_PASSWORD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := diplograph(s, c.env, append([]string{"runs"}, c.args...)...).must(t, c.status)
			hushed(t, r)
			if !strings.Contains(r.err.String(), c.say) {
				t.Errorf("%q does not say %q", r.err.String(), c.say)
			}
		})
	}
	t.Run("password changed while it loads", func(t *testing.T) { passwordChanged(t, s) })
}

// passwordChanged changes the password and breaks the connection: the load stops, and goes on with the new password.
func passwordChanged(t *testing.T, s *neo4jtest.Server) {
	p := through(t, s)
	extract(s, s.URI).must(t, 0)
	want := dump(t, s)
	s.Empty(t)
	p.At(40_000, func() {
		if err := s.SetPassword(changed); err != nil {
			t.Error(err)
		}
		p.Cut()
	})
	r := diplograph(s, []string{"NEO4J_URI=bolt+ssc://" + strings.TrimPrefix(p.URI, "bolt://"), "NEO4J_PASSWORD=" + secret}, "extract", articles, "--keep-duplicates", "--batch", "12", "--retry-for", "1s").must(t, 2)
	hushed(t, r)
	if !strings.Contains(r.err.String(), "nauthorized") {
		t.Errorf("%q does not say that the password is wrong", r.err.String())
	}
	same(t, s, want)
}

// hushed wants no password in anything that a run wrote, nor in its command line, which every user of the machine sees.
func hushed(t *testing.T, r *run) {
	t.Helper()
	for _, text := range []string{r.out.String(), r.err.String(), strings.Join(r.Args, " ")} {
		for _, word := range []string{secret, changed} {
			if strings.Contains(text, word) {
				t.Errorf("the password is in %q", text)
			}
		}
	}
}

func write(t *testing.T, name, text string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

// certificate makes a key and a certificate for loopback under the names that Neo4j looks for, and gives the path of the
// certificate.
func certificate(t *testing.T, dir string) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "private.key"), string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})), 0o600)
	public := filepath.Join(dir, "public.crt")
	write(t, public, string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})), 0o600)
	return public
}
