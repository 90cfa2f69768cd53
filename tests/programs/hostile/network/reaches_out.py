# expect: ok exit=0 stdout_lacks=WORKED
import socket
import urllib.request

for attempt in (
    lambda: socket.create_connection(("1.1.1.1", 53), 1),
    lambda: urllib.request.urlopen("http://169.254.169.254/latest/meta-data/", timeout=1),
    lambda: socket.gethostbyname("example.com"),
    lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
):
    try:
        attempt()
        print("WORKED")
    except OSError as error:
        print(type(error).__name__)
