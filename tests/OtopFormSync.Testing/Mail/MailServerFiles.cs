namespace OtopFormSync.Testing.Mail;

/// <summary>The configuration of the mail server, with its ports.</summary>
/// <param name="root">Its folder.</param>
public sealed class MailServerFiles(string root)
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode EverybodyWrites = Everybody | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly int[] _ports = Ports.Free(7);

    /// <summary>IMAP, with STARTTLS offered.</summary>
    public int Imap => _ports[0];

    /// <summary>IMAP, encrypted from the first byte on.</summary>
    public int Imaps => _ports[1];

    /// <summary>SMTP, with STARTTLS offered.</summary>
    public int Smtp => _ports[2];

    /// <summary>SMTP, encrypted from the first byte on.</summary>
    public int Smtps => _ports[3];

    internal int ElsewherePort => _ports[4];

    internal string DovecotFile => Path.Combine(root, "dovecot.conf");

    internal string PostfixFolder => Path.Combine(root, "etc");

    private int Lmtp => _ports[5];

    private int Auth => _ports[6];

    internal async Task WriteAsync()
    {
        // Both servers give up root's rights and must still find their files.
        Make("", Everybody);
        Make("mail", EverybodyWrites);
        Make("etc", Everybody);
        Make("queue", Everybody);
        Make("data", Everybody);
        TestCertificates.Write(root);
        await File.WriteAllTextAsync(DovecotFile, Dovecot());
        await File.WriteAllTextAsync(Path.Combine(PostfixFolder, "main.cf"), PostfixMain());
        await File.WriteAllTextAsync(Path.Combine(PostfixFolder, "master.cf"), PostfixMaster());
        await File.WriteAllTextAsync(Path.Combine(PostfixFolder, "users"), $"/^{RealMailServer.Known}.*@{RealMailServer.Domain.Replace(".", "\\.", StringComparison.Ordinal)}$/ ok\n");
        await RealMailServer.RunAsync("chown", "postfix", Path.Combine(root, "data"));
    }

    private void Make(string name, UnixFileMode rights)
    {
        var folder = Path.Combine(root, name);
        Directory.CreateDirectory(folder);
#pragma warning disable CA1416 // The server starts on Linux alone.
        File.SetUnixFileMode(folder, rights);
#pragma warning restore CA1416
    }

    private string Dovecot() => FormattableString.Invariant($$"""
        base_dir = {{root}}/run
        state_dir = {{root}}/lib
        log_path = /dev/stderr
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <{{root}}/server.pem
        ssl_key = <{{root}}/server.key
        disable_plaintext_auth = no
        auth_mechanisms = plain login
        auth_failure_delay = 0
        first_valid_uid = 1
        mail_location = maildir:{{root}}/mail/%n
        mail_max_userip_connections = 100
        passdb {
          driver = static
          args = password={{RealMailServer.Password}}
        }
        userdb {
          driver = static
          args = uid=nobody gid=nogroup home={{root}}/mail/%n
        }
        namespace inbox {
          inbox = yes
          separator = /
          mailbox Sent {
            auto = subscribe
            special_use = \Sent
          }
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{Imap}}
          }
          inet_listener imaps {
            port = {{Imaps}}
            ssl = yes
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = {{Lmtp}}
          }
        }
        service auth {
          inet_listener {
            address = 127.0.0.1
            port = {{Auth}}
          }
        }
        service anvil {
          chroot =
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }

        """);

    // Mails in pieces (CHUNKING) are no matter of ours.
    private string PostfixMain() => FormattableString.Invariant($$"""
        compatibility_level = 3.6
        queue_directory = {{root}}/queue
        data_directory = {{root}}/data
        maillog_file = {{root}}/mail.log
        maillog_file_prefixes = {{root}}
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = mx.{{RealMailServer.Domain}}
        mydestination =
        alias_maps =
        mynetworks = 127.0.0.0/8
        virtual_mailbox_domains = {{RealMailServer.Domain}}
        virtual_mailbox_maps = regexp:{{root}}/etc/users
        virtual_transport = lmtp:inet:127.0.0.1:{{Lmtp}}
        smtpd_relay_restrictions = permit_mynetworks reject
        smtpd_discard_ehlo_keywords = chunking
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = inet:127.0.0.1:{{Auth}}
        smtpd_tls_security_level = may
        smtpd_tls_cert_file = {{root}}/server.pem
        smtpd_tls_key_file = {{root}}/server.key
        default_transport = error:no mail leaves this test
        transport_maps = inline:{ {{{RealMailServer.Elsewhere}}=smtp:[127.0.0.1]:{{ElsewherePort}}} }

        """);

    private string PostfixMaster() => FormattableString.Invariant($"""
        127.0.0.1:{Smtp} inet n - n - - smtpd
        127.0.0.1:{Smtps} inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes
        postlog unix-dgram n - n - 1 postlogd
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        proxywrite unix - - n - 1 proxymap
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        showq unix n - n - - showq
        error unix - - n - - error
        retry unix - - n - - error
        discard unix - - n - - discard
        local unix - n n - - local
        virtual unix - n n - - virtual
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache

        """);
}
