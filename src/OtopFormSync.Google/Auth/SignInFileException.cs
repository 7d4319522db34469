namespace OtopFormSync.Google.Auth;

/// <summary>A key file or client file that the workspace names cannot be used.</summary>
/// <param name="message">One line: the file, what is wrong and what is expected; nothing of its contents.</param>
/// <param name="innerException">The cause.</param>
public sealed class SignInFileException(string message, Exception? innerException = null) : Exception(message, innerException);
