"""The headers of a page that nothing may be loaded into, that no other site may hold, and that nobody keeps."""


def headers(policy: str, vary: str) -> dict[str, str]:
    """The headers of every answer.

    Args:
        policy: the page's own Content-Security-Policy, by the digests of what it may use.
        vary: the request's headers that the answer depends on.
    """
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store, private",
        "X-Robots-Tag": "noindex, nofollow, noarchive",
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Vary": vary,
    }
